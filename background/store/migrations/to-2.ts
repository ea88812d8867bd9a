import type { Upgrading } from './upgrading.ts';

interface Entry {
  readonly title: string;
  readonly company: string;
  readonly formId?: string;
}

interface FirstChange {
  readonly change: { readonly entry?: Entry };
  readonly approval: object | null;
  readonly movedAt: number;
}

interface FirstDraft {
  readonly entry: Entry | null;
  readonly sent: object | null;
}

/** The present texts as the first version kept them. */
interface FirstSnapshot {
  readonly readAt: number;
  readonly headline?: string;
  readonly about?: string;
  readonly positions?: readonly { readonly entry: Entry; readonly description: string }[];
}

/** Gives the records of the first version what the second one adds. A run or a reading under way is begun again. */
export async function toSecond({ tx, convertAll }: Upgrading): Promise<void> {
  await convertAll('grants', (grant: object) => ({ ...grant, notify: false, local: null }));
  const stop: number = (await tx.objectStore('meta').get('stoppedAt'))?.value ?? 0;
  await convertAll('changes', (change: FirstChange) => ({
    ...change,
    change: { ...change.change, entry: change.change.entry && withoutDates(change.change.entry) },
    approval: change.approval && { ...change.approval, at: change.movedAt, stop },
    choices: null,
    held: null,
    required: [],
  }));
  await convertAll('drafts', (draft: FirstDraft) => ({
    ...draft,
    op: 'set',
    entry: draft.entry && withoutDates(draft.entry),
    dropped: false,
    sent: draft.sent && { ...draft.sent, op: 'set' },
  }));
  await convertAll('clients', (client: { readonly snapshot: FirstSnapshot | null }) => ({
    ...client,
    snapshot: client.snapshot && secondSnapshot(client.snapshot),
  }));
  for (const key of ['run', 'reading']) await tx.objectStore('meta').delete(key);
}

const withoutDates = ({ title, company, formId }: Entry): Entry => ({
  title,
  company,
  ...(formId === undefined ? {} : { formId }),
});

function secondSnapshot({ readAt, headline, about, positions }: FirstSnapshot) {
  const items: object[] = [];
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
