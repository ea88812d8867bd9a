import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { now as tellTime } from '../clock.ts';
import { failed, mayConfirm, pressingSave, stillUnpressed } from './outcomes.ts';
import { taskFor } from './task.ts';
import type { Work } from './work.ts';

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
    const known = classOf(saved.refused).saved;
    if (known === 'form-changed' && change.change.op !== 'remove') await stillUnpressed(pressing, saved.refused);
    else if (known === 'form-changed' || known === 'not-pressed') await failed(pressing, now, saved.refused);
  } else if (saved.after === 'alert') await failed(pressing, now, 'save-refused');
}
