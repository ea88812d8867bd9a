import type { Snapshot, SnapshotItem } from '../../src/profile/snapshot.ts';
import type { WriteTx } from './database.ts';
import { convertAll } from './put-aside.ts';

/** The present texts as the first version kept them. */
interface FirstSnapshot {
  readonly readAt: number;
  readonly headline?: string;
  readonly about?: string;
  readonly positions?: readonly {
    readonly entry: { readonly title: string; readonly company: string; readonly formId?: string };
    readonly description: string;
  }[];
}

/** Gives the records of the first version what the second one adds. A run or a reading under way is begun again. */
export async function toSecond(tx: WriteTx): Promise<void> {
  await convertAll(tx, 'grants', (grant) => ({ ...grant, notify: false, local: null }));
  const stop = ((await tx.objectStore('meta').get('stoppedAt'))?.value as number | undefined) ?? 0;
  await convertAll(tx, 'changes', (change) => ({
    ...change,
    change: { ...change.change, entry: change.change.entry && withoutDates(change.change.entry) },
    approval: change.approval && { ...change.approval, at: change.movedAt, stop },
    choices: null,
    held: null,
    required: [],
  }));
  await convertAll(tx, 'drafts', (draft) => ({
    ...draft,
    op: 'set',
    entry: draft.entry && withoutDates(draft.entry),
    dropped: false,
    sent: draft.sent && { ...draft.sent, op: 'set' },
  }));
  await convertAll(tx, 'clients', (client) => ({
    ...client,
    snapshot: client.snapshot && secondSnapshot(client.snapshot as unknown as FirstSnapshot),
  }));
  for (const key of ['run', 'reading'] as const) await tx.objectStore('meta').delete(key);
}

const withoutDates = ({ title, company, formId }: { title: string; company: string; formId?: string | undefined }) => ({
  title,
  company,
  ...(formId === undefined ? {} : { formId }),
});

function secondSnapshot({ readAt, headline, about, positions }: FirstSnapshot): Snapshot {
  const items: SnapshotItem[] = [];
  if (headline !== undefined) items.push({ section: 'headline', fields: [{ name: 'headline', text: headline }] });
  if (about !== undefined) items.push({ section: 'about', fields: [{ name: 'about', text: about }] });
  for (const { entry, description } of positions ?? [])
    items.push({
      section: 'experience',
      entry: withoutDates(entry),
      fields: [
        { name: 'title', text: entry.title },
        { name: 'company', text: entry.company },
        { name: 'description', text: description },
      ],
    });
  return { readAt, sections: [], items };
}
