import { useState } from 'preact/hooks';
import type { PageCheckView } from '../../src/apply/contract.ts';
import { activeTabId } from '../app/side-panel.ts';
import { formatList, refusalKey, t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { fieldLabel, forSection, sectionLabel } from '../ui/format/labels.ts';
import { VisibleText } from '../ui/theirs.tsx';
import { PageRefusal } from './site-access.tsx';

/** Whether the form on screen is understood, field by field, and a report for when it is not. */
export function PageCheck() {
  const { act, refusal, busy } = useAct();
  const [seen, setSeen] = useState<PageCheckView>();
  const check = async () => {
    setSeen(undefined);
    await act('page-check.step', { tabId: await activeTabId() }, setSeen);
  };
  return (
    <section class="card stack">
      <h2 class="quiet">{t('panelCheckTitle')}</h2>
      <p>{t('panelCheckAbout')}</p>
      <div class="panel-buttons">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void check()}>
          {t('panelCheck')}
        </button>
      </div>
      <p class="small soft" role="status">
        {busy && t('panelCheckWait')}
        {seen && words(seen)}
      </p>
      {refusal && !busy && <PageRefusal refusal={refusal} />}
      {seen && <Found seen={seen} />}
      {seen && <Report text={seen.report} />}
    </section>
  );
}

const words = ({ section, op, save }: PageCheckView): string =>
  [
    op === 'add' ? t(forSection('panelCheckFormAdd', section)) : t('panelCheckForm', sectionLabel(section)),
    t(save ? 'panelCheckSave' : 'panelCheckNoSave'),
  ].join(' ');

const Found = ({ seen }: { seen: PageCheckView }) => (
  <table class="panel-check">
    <thead>
      <tr>
        <th scope="col">{t('panelCheckField')}</th>
        <th scope="col">{t('panelCheckFound')}</th>
      </tr>
    </thead>
    <tbody>
      {seen.fields.map((field) => (
        <tr key={field.name}>
          <th scope="row">{fieldLabel(field.name)}</th>
          <td>{foundBy(field)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function foundBy({ found, refused }: PageCheckView['fields'][number]): string {
  if (refused && refused !== 'field-not-found') return t(refusalKey(refused));
  if (refused || found.length === 0) return t('panelFoundNot');
  return formatList(found.map((evidence) => t(`panelFound_${evidence}`)));
}

const Report = ({ text }: { text: string }) => (
  <>
    <p>{t('panelReportAbout')}</p>
    <details>
      <summary>{t('panelReportShow')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre class="panel-report" tabIndex={0}>
        <VisibleText text={text} />
      </pre>
    </details>
    <CopyButton text={text} label={t('panelReportCopy')} />
  </>
);
