import { isRefusal } from '../../src/refusal.ts';
import { now as tellTime } from '../clock.ts';
import { failed, mayConfirm, pressingSave, stillUnpressed } from './outcomes.ts';
import { taskFor } from './task.ts';
import type { Work } from './work.ts';

/** Refusals by which nothing was pressed, and the form stands there for the owner. */
const NOT_PRESSED = [
  'save-not-found',
  'page-not-fresh',
  'dialog-in-the-way',
  'more-is-required',
  'remove-not-found',
  'entry-not-named',
  'page-translated',
  'page-too-late',
];
/** Nor by these: the form is not what it was, and what a page that saves by itself has kept of it is read. */
const NOT_AS_IT_WAS = ['read-back-differs', 'field-not-found', 'ambiguous-field', 'form-not-found', 'entry-differs'];

/**
 * Presses Save for the owner who chose so: the grant is asked once more, the move is written, then it is pressed once.
 * What came of it is read from the page by the next steps.
 */
export async function pressSave({ change, run, page }: Work): Promise<void> {
  const now = await tellTime();
  const begun = await pressingSave(change, run.tabId, now);
  if (isRefusal(begun)) return;
  const { pressing, grant } = begun;
  const task = taskFor(pressing, grant, run);
  const saved = await page.save(task);
  // the owner may have said Stop while the site was about to ask
  if (!isRefusal(saved) && saved.after === 'asks') {
    const asked = await mayConfirm(pressing, run.tabId, await tellTime());
    if (isRefusal(asked) || !asked.may) return;
    return void (await page.confirm(task));
  }
  if (isRefusal(saved)) {
    const isNotAsItWas = NOT_AS_IT_WAS.includes(saved.refused);
    if (isNotAsItWas && change.change.op !== 'remove') await stillUnpressed(pressing, saved.refused);
    else if (isNotAsItWas || NOT_PRESSED.includes(saved.refused)) await failed(pressing, now, saved.refused);
  } else if (saved.after === 'alert') await failed(pressing, now, 'save-refused');
}
