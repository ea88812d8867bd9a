import type { QueueItemView } from '../../src/messages/views.ts';
import { fieldLabel, sectionLabel } from '../parts/labels.ts';
import { formatList } from '../strings.ts';

/** "Head of Sales, Borealis", or "Headline". */
export const ItemTitle = ({ item }: { item: QueueItemView }) => <bdi>{sectionLabel(item.section, item.entry)}</bdi>;

/** "title, description": empty where the section is its one field. */
export const fieldNames = (item: QueueItemView): string =>
  item.entry ? formatList(item.final.map(({ name }) => fieldLabel(name).toLocaleLowerCase())) : '';

/** "2015 to 2019 · description" */
export function Particulars({ item, person }: { item: QueueItemView; person?: string | undefined }) {
  const parts = [
    item.entry?.dates && <bdi key="dates">{item.entry.dates}</bdi>,
    fieldNames(item) && <span key="fields">{fieldNames(item)}</span>,
    person && <bdi key="person">{person}</bdi>,
  ].filter((part) => part);
  if (parts.length === 0) return null;
  return <p class="small soft">{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>;
}
