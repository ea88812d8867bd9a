import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { begin } from './begin.ts';
import { failed, startVerifying } from './outcomes.ts';
import { patchRun, trouble } from './run.ts';
import { pressSave } from './save.ts';
import { taskFor } from './task.ts';
import type { Work } from './work.ts';

/**
 * Which form was last seen to hold all that was put in, and when, ms: one that is gone within so long of it was saved like
 * that or not at all. Lost with the worker, and then nothing of the kind is known.
 */
let whole = { id: '', at: 0 };
const JUST_SEEN = 2000;
/** How long a Save that cannot be pressed yet is waited for, ms. */
const SAVE_COMES = 10_000;

/**
 * Waits for the owner's Save, or presses it in the mode the owner chose for that. All the while the form is read: what it no
 * longer holds is told, and put in again at the owner's press.
 */
export async function awaitSave(work: Work, mayNotAct: boolean): Promise<void> {
  const { change, grant, run, page, now } = work;
  if (run.again && !mayNotAct) return putInAgain(work);
  const seen = await page.look(taskFor(change, grant, run));
  if (isRefusal(seen)) {
    if (classOf(seen.refused).about === 'tab') await trouble(run, seen.refused);
    return;
  }
  // closed, left or loaded again: saved or not, only reading tells, and of what was perhaps changed before not even that
  if (!seen.touched || seen.page !== 'form') {
    const wasWhole = whole.id === change.id && now - whole.at < JUST_SEEN;
    return void (await startVerifying(change, now, wasWhole ? null : 'not-read-back'));
  }
  if (seen.alert) return void (await failed(change, now, 'save-refused'));
  const differs = seen.differs ?? [];
  whole = { id: seen.differs?.length === 0 ? change.id : '', at: now };
  if (`${differs}` !== `${run.differs ?? ''}`) await patchRun(run, { differs });
  if (differs.length > 0) return;
  // waited for here, where every step asks anew whether it may go on: once the press has begun nothing is
  if (seen.saveWaits && now - change.movedAt < SAVE_COMES) return;
  // what else the site wants is the owner's to fill, and then the Save is the owner's too; so is that of what was put in
  // again: the form may be another one, of something that was saved meanwhile
  const isOwners = change.required.length > 0 || run.putInAgain === change.id;
  if (grant.mode === 'fill-and-save' && !mayNotAct && !isOwners) await pressSave(work);
}

/** Into the form that still stands there, once; whatever else comes of it is for the page to say. */
async function putInAgain(work: Work): Promise<void> {
  const { change, run, page } = work;
  const differs = run.differs ?? [];
  await patchRun(run, { again: false, differs: [], putInAgain: change.id });
  // a new entry's form with nothing of ours in it may be the next one, opened after this one was saved: the list tells
  if (change.change.op === 'add' && change.base.every(({ name }) => differs.includes(name)))
    return void (await startVerifying(change, work.now, 'not-read-back'));
  const begun = await begin(work);
  if (isRefusal(begun) || begun === null) return;
  const { filling, grant, now } = begun;
  const done = await page.fill({ ...taskFor(filling, grant, run), again: true });
  if (isRefusal(done)) await startVerifying(filling, now, 'not-read-back');
}
