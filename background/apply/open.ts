import { AREA_RULES } from '../../src/profile/sections.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { ChangeRecord } from '../store/records.ts';
import { write } from '../store/store.ts';
import { failed, unclear } from './outcomes.ts';
import { patchRun, trouble } from './run.ts';
import { numberOf, taskFor } from './task.ts';
import type { Work } from './work.ts';

/** A form, and a list of entries, is opened this often before it counts as not found. */
const OPENINGS = 2;
const LISTINGS = 3;

/**
 * Whether no form may be looked at yet, whichever is open: an entry is found in its section's list on the owner's own page,
 * and a new one is added only after that list was seen to be without it.
 */
export const isToBeFound = ({ change, run }: Work): boolean =>
  AREA_RULES[change.change.section].hasEntries &&
  (change.change.op === 'add' ? run.opened === 0 : numberOf(change) === undefined);

/** Opens the form of a change, by way of its section's list where the entry must be found. */
export async function openForm(work: Work): Promise<void> {
  const { change, grant, run, page, now } = work;
  if (run.opened >= OPENINGS && mayLookUp(work)) return lookUp(work);
  if (run.opened >= OPENINGS || run.listed >= LISTINGS) return void (await failed(change, now, 'form-not-found'));
  const task = taskFor(change, grant, run);
  // what the list holds before something is added tells afterwards whether anything was
  const listed = task.op === 'add' ? await page.entries(task) : null;
  const opened = await page.open(task);
  if (isRefusal(opened)) {
    if (classOf(opened.refused).about === 'tab') return trouble(run, opened.refused);
    if (opened.refused !== 'page-moving') await failed(change, now, opened.refused);
  } else if ('choices' in opened) await unclear(change, now, opened.choices);
  else {
    if (opened.found) await keep(change, { formId: opened.found.formId, found: opened.found });
    // the list of entries is a stop on the way, not the form
    const had = listed && !isRefusal(listed) ? { had: listed.entries.map(({ formId }) => formId) } : {};
    await patchRun(run, opened.opening ? { opened: run.opened + 1, ...had } : { listed: run.listed + 1 });
  }
}

/**
 * What a form that is not for sure the one leads to: a number from before may belong to something else by now, so the list
 * is asked again; where the change leaves open what tells the entry from others, the owner is. False: neither helps.
 */
export async function openOther(work: Work, { refused }: Refusal): Promise<boolean> {
  const { change, now } = work;
  if (refused !== 'entry-differs' && refused !== 'entry-not-named') return false;
  if (refused === 'entry-not-named' && change.found) await unclear(change, now, [change.found]);
  else if (mayLookUp(work)) await lookUp(work);
  else return false;
  return true;
}

const mayLookUp = ({ change, run }: Work): boolean =>
  numberOf(change) !== undefined && run.listed === 0 && change.chosen !== true;

/** From now on only the list says which form it is. */
async function lookUp({ change, run }: Work): Promise<void> {
  await keep(change, { formId: null, found: undefined });
  await patchRun(run, { opened: 0, listed: 1 });
}

const keep = (change: ChangeRecord, patch: Pick<ChangeRecord, 'formId' | 'found'>) =>
  write(async (tx) => {
    const current = await tx.objectStore('changes').get(change.id);
    if (current?.state === 'approved') await tx.objectStore('changes').put({ ...current, ...patch });
    return {};
  });
