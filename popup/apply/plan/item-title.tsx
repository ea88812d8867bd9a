import type { PlanItemView } from '../../../src/apply/contract.ts';
import { formatList, t, tn } from '../../app/strings.ts';
import { entryDates, forField, isAnswering, sectionLabel } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';

/** "Head of Sales, Borealis", or "Headline". */
export const ItemTitle = ({ item }: { item: PlanItemView }) => <Theirs text={sectionLabel(item.section, item.entry)} />;

/** More fields than this are counted. */
const NAMED = 4;

/** "to be added", or "title, description": empty where the section is its one field. */
export function whatOf({ op, final, entry }: PlanItemView): string {
  if (isAnswering(op)) return t(`panelOp_${op}`);
  if (op !== 'set') return t(op === 'add' ? 'panelOpAdd' : 'panelOpRemove');
  if (!entry && final.length < 2) return '';
  if (final.length > NAMED) return tn('panelFields', final.length);
  return formatList(final.map(({ name }) => t(forField('inList', name))));
}

/** "2015 to 2019 · description" */
export function Particulars({ item, person }: { item: PlanItemView; person?: string | undefined }) {
  const dates = item.entry && entryDates(item.section, item.entry);
  const what = whatOf(item);
  const parts = [
    dates && <Theirs key="dates" text={dates} />,
    what && <span key="what">{what}</span>,
    person && <Theirs key="person" text={person} />,
    person && item.through && <Sentence key="through" of="personThrough" values={[item.through]} />,
  ].filter((part) => part);
  if (parts.length === 0) return null;
  return <p class="small soft">{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>;
}
