import { isRefusal } from '../../src/refusal.ts';
import { write } from '../store/store.ts';
import { failed, unclear } from './outcomes.ts';
import { patchRun, trouble } from './run.ts';
import type { Work } from './step.ts';
import { OF_THE_TAB } from './tab.ts';
import { taskFor } from './task.ts';

/** A form, and a list of entries, is opened this often before it counts as not found. */
const OPENINGS = 2;
const LISTINGS = 3;

/**
 * Opens the form of a change, by way of its section's list where the entry must be looked up. A number that the delegate
 * said is believed once: when its form is not there, or is another entry's, the entry is looked up by what it is called.
 */
export async function openForm(work: Work, isAnothers = false): Promise<void> {
  const { change, grant, run, page, now } = work;
  if (mayLookUp(work) && (isAnothers || run.opened >= OPENINGS)) return lookUp(work);
  // before anything was opened the page may still stand on the form of the entry before
  if (isAnothers && run.opened > 0) return void (await failed(change, now, 'entry-differs'));
  if (run.opened >= OPENINGS || run.listed >= LISTINGS) return void (await failed(change, now, 'form-not-found'));
  const opened = await page.open(taskFor(change, grant, run));
  if (isRefusal(opened)) {
    if (OF_THE_TAB.includes(opened.refused)) return trouble(run, opened.refused);
    if (opened.refused !== 'page-moving') await failed(change, now, opened.refused);
  } else if ('choices' in opened) await unclear(change, now, opened.choices);
  // the list of entries is a stop on the way, not the form
  else await patchRun(run, opened.opening ? { opened: run.opened + 1 } : { listed: run.listed + 1 });
}

const mayLookUp = ({ change }: Work): boolean => change.formId === null && change.change.entry?.formId !== undefined;

/** From now on only the list of entries on the owner's own page says which form it is. */
async function lookUp({ change, grant, run, page }: Work): Promise<void> {
  const forgotten = { ...change, formId: 'look-up' };
  await write(async (tx) => {
    const current = await tx.objectStore('changes').get(change.id);
    if (current?.state === 'approved') await tx.objectStore('changes').put({ ...current, formId: 'look-up' });
    return {};
  });
  const opened = await page.open(taskFor(forgotten, grant, run));
  if (!isRefusal(opened)) await patchRun(run, { opened: 0, listed: run.listed + 1 });
}
