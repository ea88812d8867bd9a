import type { ActivityView } from '../../src/rpc/views.ts';
import { type PluralStem, type StringKey, t } from '../app/strings.ts';
import { unitLabel } from '../ui/format/labels.ts';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';

const COUNTED = ['changes-received', 'changes-sent'];

/**
 * What happened, in one sentence: `activity_<event>` with the person and what it is about.
 * An event that a newer version has written still gets a sentence.
 */
export function ActivitySentence({ entry }: { entry: ActivityView }) {
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
