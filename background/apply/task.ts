import { entryOf } from '../../src/change/change.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import type { Entry } from '../../src/profile/entry.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { madeHeadlines } from '../../src/profile/made-headlines.ts';
import { AREA_RULES, type Area, isGuided, sameField } from '../../src/profile/sections.ts';
import { PATIENCE } from '../../src/rpc/patience.ts';
import type { FormTask } from '../../src/site/task.ts';
import { approvedFields } from '../change/approve.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { RunRecord } from './records.ts';

/** How long what the site said of who is signed in is believed, ms. */
const SEEN = 60_000;
/** While one page after the other is the same list. */
export const BESIDE = 10 * SEEN;

export const isRecent = (seenAt: number, now: number, long = SEEN): boolean => Math.abs(now - seenAt) < long;

/** Whether the site has said within `long` ms, in the tab of this run, that the one who is signed in has this profile. */
export const isJustSeen = (
  { accountSeen, accountSeenAt }: RunRecord,
  vanity: string,
  now: number,
  long = SEEN,
): boolean => accountSeen === vanity && isRecent(accountSeenAt, now, long);

/** How a change gets into the profile: what no form is known for is pasted, whatever the grant says. */
export const modeOf = ({ change }: ChangeRecord, grant: GrantRecord): ApplyMode =>
  isGuided(change.section) ? 'copy' : grant.mode;

const finalOf = (record: ChangeRecord) =>
  record.base.map(({ name, before }) => ({
    name,
    before,
    after: record.approval?.final.find((field) => field.name === name)?.text ?? '',
  }));

/**
 * The task of filling: a headline may by now be the one the site made of a current position, when that position was
 * approved and went in after the headline was approved.
 */
export function fillingTask(
  record: ChangeRecord,
  grant: GrantRecord,
  run: RunRecord,
  all: readonly ChangeRecord[],
): FormTask {
  const task = taskFor(record, grant, run);
  if (task.section !== 'headline') return task;
  const orMade = all.filter((other) => isNewCurrent(other) && other.movedAt >= approvedAt(record)).flatMap(headlinesOf);
  return { ...task, fields: task.fields.map((field) => ({ ...field, orMade })) };
}

const isNewCurrent = ({ state, proof, change, approval }: ChangeRecord): boolean =>
  state === 'applied' &&
  proof === 'read-back' &&
  change.section === 'experience' &&
  change.op === 'add' &&
  approval?.final.some(({ name, text }) => name === 'current' && text === 'yes') === true;

const headlinesOf = (record: ChangeRecord): string[] => {
  const entry = entryFor(record);
  return entry ? madeHeadlines(entry.title, entry.company) : [];
};

const approvedAt = ({ approval }: ChangeRecord): number => approval?.at ?? Number.POSITIVE_INFINITY;

/** What a content script is told: this one change, with the texts the approval names. */
export const taskFor = (record: ChangeRecord, grant: GrantRecord, run?: RunRecord | null): FormTask => ({
  vanity: grant.vanity,
  section: record.change.section,
  op: record.change.op,
  entry: entryFor(record),
  fields: finalOf(record),
  chosen: record.chosen === true,
  notify: grant.notify,
  listAsked: (run?.listed ?? 0) > 0,
  // the time is asked when the step begins; a little more or less does not matter here
  accountSeen: run != null && isJustSeen(run, grant.vanity, Date.now()),
  patience: PATIENCE.script,
});

export const subjectOf = (record: ChangeRecord, grant: GrantRecord) => ({
  changeSet: record.setHash,
  change: record.change.id,
  grant: grant.hash,
  fields: approvedFields(record, record.approval?.final ?? []),
});

/** The task of reading a form after a save: what was approved is what is known of it now, its name too. */
export function readingTask(record: ChangeRecord, grant: GrantRecord, run: RunRecord): FormTask {
  const task = taskFor(record, grant, run);
  if (task.op === 'remove') return task;
  const { naming } = AREA_RULES[task.section];
  const now = (name: string | undefined, was: string | undefined) =>
    task.fields.find((field) => field.name === name)?.after ?? was;
  const start = now(naming?.start, task.entry?.start);
  const end = now('current', '') === 'yes' ? '' : now(naming?.end, task.entry?.end);
  const entry: Entry | undefined = task.entry && {
    title: now(naming?.title, task.entry.title) ?? '',
    company: now(naming?.company, task.entry.company) ?? '',
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(task.entry.formId === undefined ? {} : { formId: task.entry.formId }),
  };
  // what the site may have put in besides is told, not refused
  return {
    ...task,
    op: 'set',
    entry,
    chosen: true,
    fields: task.fields.map((field) => ({ ...field, before: field.after })),
  };
}

/** The number of the entry's form, when the owner's own page has shown it: what a delegate says of it counts for nothing. */
export const numberOf = ({ formId }: ChangeRecord): string | undefined =>
  formId === null || formId === 'look-up' ? undefined : formId;

function entryFor(record: ChangeRecord): Entry | undefined {
  const entry = entryOf({ ...record.change, fields: finalOf(record) });
  if (entry === undefined) return undefined;
  const { formId: _said, ...named } = entry;
  const formId = numberOf(record);
  return formId === undefined ? named : { ...named, formId };
}

/** Whether the page holds exactly these texts. */
export const holds = (section: Area, live: readonly FieldText[], texts: readonly FieldText[]): boolean =>
  texts.length > 0 &&
  texts.every(({ name, text }) =>
    sameField(section, name, live.find((field) => field.name === name)?.text ?? '', text),
  );
