import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LogEntryView } from '../../src/audit/contract.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { useNavigation } from '../app/navigation.ts';
import { t, tn } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { saveAsFile } from '../ui/format/save-as-file.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen, type ScreenProps } from '../ui/screen.tsx';
import { AuditLogDays } from './audit-log-days.tsx';
import { LogMismatchNotice } from './log-mismatch.tsx';
import { SignedReportForm } from './signed-report-form.tsx';

interface Props {
  /** The frame around it: each page has its own way to stop everything. */
  readonly frame?: ComponentType<ScreenProps>;
  readonly actions?: ScreenProps['actions'];
}

/** The journal in plain sentences, newest first. */
export function AuditLogScreen({ frame: Frame = Screen, actions }: Props) {
  const { back } = useNavigation();
  const { data: newest, refusal: unread } = useView('audit-log.list', {});
  // entries are only ever added, so what was seen stays as it was
  const [seen, setSeen] = useState<ReadonlyMap<number, LogEntryView>>(new Map());
  const [more, setMore] = useState<boolean>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const [certifies, setCertifies] = useState(false);
  useEffect(() => {
    if (newest) setSeen((before) => joined(before, newest.entries));
  }, [newest]);

  const entries = [...seen.values()].sort((a, b) => b.seq - a.seq);
  const earlier = async () => {
    const before = entries.at(-1)?.seq;
    if (before === undefined) return;
    const answer = await ask('audit-log.list', { before });
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    setSeen((now) => joined(now, answer.entries));
    setMore(answer.more);
  };
  const verify = async () => {
    const answer = await ask('audit-log.verify', {});
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    setSaid(answer.brokenAt === null ? tn('activityWhole', answer.entries) : t('activityBroken', answer.brokenAt));
  };
  const save = async () => {
    const answer = await ask('audit-log.export', {});
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    saveAsFile(answer.fileName, answer.jsonl, 'application/jsonl');
    setSaid(t('activityExported', answer.fileName));
  };
  const shown = refusal ?? unread;
  return (
    <Frame
      title={t('activityTitle')}
      back={back}
      actions={actions}
      foot={
        <div class="activity-foot">
          <button type="button" class="button" aria-label={t('activityVerifyName')} onClick={() => void verify()}>
            {t('activityVerify')}
          </button>
          <button type="button" class="button" aria-label={t('activityExportName')} onClick={() => void save()}>
            {t('activityExport')}
          </button>
          <button type="button" class="button" disabled={certifies} onClick={() => setCertifies(true)}>
            {t('certificate_open')}
          </button>
          <p class="small" role="status">
            {said || <span class="soft">{t('activityAbout')}</span>}
          </p>
        </div>
      }
    >
      {shown && <RefusalNotice refusal={shown} />}
      {certifies && (
        <WholeReport
          people={newest?.people ?? []}
          onSaved={(sentence) => {
            setSaid(sentence);
            setCertifies(false);
          }}
          onClose={() => setCertifies(false)}
        />
      )}
      {newest?.logMismatches.map((mismatch) => (
        <LogMismatchNotice key={`${mismatch.id} ${mismatch.here}`} mismatch={mismatch} approves />
      ))}
      {newest && entries.length === 0 && <p class="soft">{t('activityEmpty')}</p>}
      <AuditLogDays entries={entries} />
      {(more ?? newest?.more) && (
        <button type="button" class="button wide" onClick={() => void earlier()}>
          {t('activityEarlier')}
        </button>
      )}
    </Frame>
  );
}

const joined = (
  seen: ReadonlyMap<number, LogEntryView>,
  entries: readonly LogEntryView[],
): ReadonlyMap<number, LogEntryView> => new Map([...seen, ...entries.map((entry) => [entry.seq, entry] as const)]);

/** A signed report of one person, or of everything. */
const WholeReport = (props: Omit<ComponentProps<typeof SignedReportForm>, 'everything'>) => (
  <section class="card stack" aria-labelledby="signed-report-title">
    <h2 class="quiet" id="signed-report-title">
      {t('certificate_title')}
    </h2>
    <SignedReportForm {...props} everything />
  </section>
);
