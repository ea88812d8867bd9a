import { isRefusal } from '../../src/refusal.ts';
import { now as tellTime } from '../clock.ts';
import { failed, pressingSave } from './outcomes.ts';
import type { Work } from './step.ts';
import { taskFor } from './task.ts';

/** Refusals by which nothing was pressed. */
const NOT_PRESSED = [
  'read-back-differs',
  'save-not-found',
  'page-not-fresh',
  'field-not-found',
  'ambiguous-field',
  'form-not-found',
  'dialog-in-the-way',
  'more-is-required',
  'remove-not-found',
  'entry-differs',
  'entry-not-named',
  'page-translated',
];

/**
 * Presses Save for the owner who chose so: the grant is asked once more, the move is written, then it is pressed once.
 * What came of it is read from the page by the next steps.
 */
export async function pressSave({ change, run, page }: Work): Promise<void> {
  const now = await tellTime();
  const begun = await pressingSave(change, run.tabId, now);
  if (isRefusal(begun)) return;
  const { pressing, grant } = begun;
  const saved = await page.save(taskFor(pressing, grant, run));
  if (isRefusal(saved)) {
    if (NOT_PRESSED.includes(saved.refused)) await failed(pressing, now, saved.refused);
  } else if (saved.after === 'alert') await failed(pressing, now, 'save-refused');
}
