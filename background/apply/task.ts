import { sameText } from '../../src/page/normalise.ts';
import type { FormTask } from '../../src/page/task.ts';
import type { Entry } from '../../src/profile/entry.ts';
import { approvedFields } from '../approve.ts';
import type { ChangeRecord, FinalText, GrantRecord } from '../store/records.ts';

/** How long a form may take to appear and settle, ms. */
export const PATIENCE = 8000;

/** What a content script is told: this one change, with the texts the approval names. */
export const taskFor = (record: ChangeRecord, grant: GrantRecord): FormTask => ({
  vanity: grant.vanity,
  section: record.change.section,
  entry: entryOf(record),
  fields: record.base.map(({ name, before }) => ({
    name,
    before,
    after: record.approval?.final.find((field) => field.name === name)?.text ?? '',
  })),
  patience: PATIENCE,
});

export const subjectOf = (record: ChangeRecord, grant: GrantRecord) => ({
  changeSet: record.setHash,
  change: record.change.id,
  grant: grant.hash,
  fields: approvedFields(record, record.approval?.final ?? []),
});

/** The task of reading a form after a save: what was approved is what is known of it now, the title too. */
export function readingTask(record: ChangeRecord, grant: GrantRecord): FormTask {
  const task = taskFor(record, grant);
  const title = task.fields.find(({ name }) => name === 'title')?.after;
  return {
    ...task,
    entry: task.entry && { ...task.entry, title: title ?? task.entry.title },
    fields: task.fields.map((field) => ({ ...field, before: field.after })),
  };
}

/** The entry, with the number of its form once the owner's own page has shown it. */
const entryOf = ({ change, formId }: ChangeRecord): Entry | undefined =>
  change.entry && formId !== null ? { ...change.entry, formId } : change.entry;

/** Whether the page holds exactly these texts. */
export const holds = (live: readonly FinalText[], texts: readonly FinalText[]): boolean =>
  texts.length > 0 &&
  texts.every(({ name, text }) => sameText(live.find((field) => field.name === name)?.text ?? '', text));
