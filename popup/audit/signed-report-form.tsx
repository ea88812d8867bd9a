import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { withData } from '../../src/audit/island.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { saveAsFile } from '../ui/format/save-as-file.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { isolated } from '../ui/sentence.tsx';

interface Props {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Whether it may be about everybody. */
  readonly everything?: boolean;
  readonly onSaved: (sentence: string) => void;
  /** Not given where something around it closes. */
  readonly onClose?: () => void;
}

/** About whom the signed report is, and whether it shows texts. One person is chosen first: others are nobody's business. */
export function SignedReportForm({ people, everything = false, onSaved, onClose }: Props) {
  const [whose, setWhose] = useState(people[0]?.id ?? '');
  const [withTexts, setWithTexts] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async () => {
    const saved = await saveSignedReport(whose === '' ? null : whose, withTexts);
    if (isRefusal(saved)) return setRefusal(saved);
    onSaved(t('activityExported', saved));
  };
  return (
    <>
      <p class="soft">{t('certificate_about')}</p>
      {everything && (
        <label class="stack">
          <span>{t('certificate_whose')}</span>
          <select value={whose} onChange={(event) => setWhose(event.currentTarget.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {isolated(name)}
              </option>
            ))}
            <option value="">{t('certificate_everything')}</option>
          </select>
        </label>
      )}
      <label class="row">
        <input
          type="checkbox"
          checked={withTexts}
          onChange={(event) => setWithTexts(event.currentTarget.checked)}
          aria-describedby="signed-report-texts"
        />
        <span>{t('certificate_withTexts')}</span>
      </label>
      <p class="small soft" id="signed-report-texts">
        {t('certificate_withTextsMore')}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="row">
        <button type="button" class="button next" onClick={() => void save()}>
          {t('certificate_save')}
        </button>
        {onClose && (
          <button type="button" class="button" onClick={onClose}>
            {t('close')}
          </button>
        )}
      </div>
    </>
  );
}

/** `whose`: of everything when null. Resolves to the file's name. */
async function saveSignedReport(whose: string | null, withTexts: boolean): Promise<string | Refusal> {
  const made = await ask('signed-report.make', { id: whose, withTexts });
  if (isRefusal(made)) return made;
  // a part of this extension's own package: nothing is asked of anybody
  const template = await (await fetch(browser.runtime.getURL('popup/signed-report.txt'))).text();
  const name = `countersign-certificate-${new Date().toISOString().slice(0, 10)}.html`;
  saveAsFile(name, withData(template, made.json), 'text/html');
  return name;
}
