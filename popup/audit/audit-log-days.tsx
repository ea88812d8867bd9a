import type { LogEntryView } from '../../src/audit/contract.ts';
import { language, type PluralStem, refusalKey, type StringKey, t } from '../app/strings.ts';
import { unitLabel } from '../ui/format/labels.ts';
import { dayPhrase, exactTime } from '../ui/format/time.ts';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';

const DAY_MS = 86_400_000;
const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

function dayTitle(at: number, now: number): string {
  if (sameDay(at, now)) return t('activityToday');
  return sameDay(at, now - DAY_MS) ? t('activityYesterday') : dayPhrase(at);
}

/** Entries under the day they were noted on, in the order they came in. */
export function AuditLogDays({ entries }: { entries: readonly LogEntryView[] }) {
  const now = Date.now();
  const days: LogEntryView[][] = [];
  for (const entry of entries) {
    const day = days.at(-1);
    if (day?.[0] && sameDay(day[0].at, entry.at)) day.push(entry);
    else days.push([entry]);
  }
  const clock = new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      {days.map((day) => (
        <section class="activity-day" key={day[0]?.seq}>
          <h2 class="small soft">{dayTitle(day[0]?.at ?? now, now)}</h2>
          <ol>
            {day.map((entry) => (
              <li key={entry.seq}>
                <time
                  class="small soft"
                  dateTime={new Date(entry.at).toISOString()}
                  title={`${exactTime(entry.at)} · ${t('activityEntry', entry.seq)}`}
                >
                  {clock.format(entry.at)}
                </time>
                <div>
                  <p>
                    <LogEntrySentence entry={entry} />
                  </p>
                  {entry.through && (
                    <p class="small soft">
                      <Sentence of="personThrough" values={[entry.through]} />
                    </p>
                  )}
                  {entry.reason && entry.event !== 'change-conflict' && (
                    <p class="small soft">{t(refusalKey(entry.reason))}</p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

const COUNTED = ['changes-received', 'changes-sent'];

/**
 * What happened, in one sentence: `activity_<event>` with the person and what it is about.
 * An event that a newer version has written still gets a sentence.
 */
function LogEntrySentence({ entry }: { entry: LogEntryView }) {
  const stem = `activity_${entry.event.replaceAll('-', '_')}`;
  const who = entry.who || t('activitySomebody');
  if (entry.count !== null && COUNTED.includes(entry.event))
    return <CountedSentence of={stem as PluralStem} count={entry.count} values={[who]} />;
  const known = t(stem as StringKey) !== stem;
  return (
    <Sentence
      of={known ? (stem as StringKey) : 'activity_unknown'}
      values={[who, entry.section ? unitLabel(entry.section) : t('activityIn_none')]}
    />
  );
}
