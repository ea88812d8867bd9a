import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { beginFilling, beginSaving, mayConfirm } from './begin.ts';
import { failed, type StepAnswer, type StepOutcome, toRead, unpressed } from './outcome.ts';
import { patchRun } from './run.ts';
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
export async function awaitSave(work: Work): Promise<StepAnswer> {
  const { change, grant, run, page, now } = work;
  const mayAct = !isRefusal(work.carrying);
  if (run.again && mayAct) return putInAgain(work);
  const seen = await page.inspect(taskFor(change, grant, run));
  if (isRefusal(seen)) return seen;
  // closed, left or loaded again: saved or not, only reading tells, and of what was perhaps changed before not even that
  if (!seen.touched || seen.page !== 'form') {
    const wasWhole = whole.id === change.id && now - whole.at < JUST_SEEN;
    return toRead(work, wasWhole ? null : 'not-read-back');
  }
  if (seen.alert) return failed(work, 'save-refused');
  const differs = seen.differs ?? [];
  whole = { id: seen.differs?.length === 0 ? change.id : '', at: now };
  if (`${differs}` !== `${run.differs ?? ''}`) await patchRun(run, { differs });
  if (differs.length > 0) return undefined;
  // waited for here, where every step asks anew whether it may go on: once the press has begun nothing is
  if (seen.saveWaits && now - change.movedAt < SAVE_COMES) return undefined;
  // what else the site wants is the owner's to fill, and then the Save is the owner's too; so is that of what was put in
  // again: the form may be another one, of something that was saved meanwhile
  const isOwners = change.required.length > 0 || run.putInAgain === change.id;
  return grant.mode === 'fill-and-save' && mayAct && !isOwners ? pressSave(work) : undefined;
}

/** Into the form that still stands there, once; whatever else comes of it is for the page to say. */
async function putInAgain(work: Work): Promise<StepAnswer> {
  const { change, run, page } = work;
  const differs = run.differs ?? [];
  await patchRun(run, { again: false, differs: [], putInAgain: change.id });
  // a new entry's form with nothing of ours in it may be the next one, opened after this one was saved: the list tells
  if (change.change.op === 'add' && change.base.every(({ name }) => differs.includes(name)))
    return toRead(work, 'not-read-back');
  return beginFilling(work, async (begun) => {
    const done = await page.fill({ ...taskFor(begun.change, begun.grant, run), again: true });
    return isRefusal(done) ? toRead(begun, 'not-read-back') : undefined;
  });
}

/** Presses Save, once, for the owner who chose so. What came of it is read from the page by the next steps. */
async function pressSave(work: Work): Promise<StepOutcome> {
  const pressing = await beginSaving(work);
  if (!pressing) return undefined;
  const { change, grant, run, page } = pressing;
  const task = taskFor(change, grant, run);
  const saved = await page.save(task);
  if (isRefusal(saved)) {
    const known = classOf(saved.refused).saved;
    if (known === 'form-changed' && change.change.op !== 'remove') return unpressed(pressing, saved.refused);
    return known === 'form-changed' || known === 'not-pressed' ? failed(pressing, saved.refused) : undefined;
  }
  // the owner may have said Stop while the site was about to ask
  if (saved.after === 'asks' && (await mayConfirm(pressing))) await page.confirm(task);
  return saved.after === 'alert' ? failed(pressing, 'save-refused') : undefined;
}
