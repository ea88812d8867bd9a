import { sameText } from '../../src/page/normalise.ts';
import { isRefusal, type RefusalCode } from '../../src/refusal.ts';
import { applied, failed } from './outcomes.ts';
import { patchRun, trouble } from './run.ts';
import type { Work } from './step.ts';
import { holds, readingTask } from './task.ts';

/** How often a form is opened to be read before the outcome counts as not known or not saved. */
const READINGS = 3;
/** How long a pressed Save may take before the form is opened again, ms. */
const SAVING = 10_000;
const WAIT_FOR_OWNER: readonly RefusalCode[] = ['no-access', 'signed-out', 'wrong-account', 'account-unknown'];

/**
 * Resolves an unknown outcome by reading the form again on a freshly loaded page: a closed dialog proves nothing, and a
 * second try would be blind.
 */
export async function verify(work: Work): Promise<void> {
  const { change, grant, run, page, now } = work;
  const task = readingTask(change, grant);
  const seen = await page.look(task);
  if (isRefusal(seen)) return cannotRead(work, seen.refused);
  if (seen.touched && seen.page === 'form' && change.savedBy === 'countersign') {
    if (seen.alert) return void (await failed(change, now, 'save-refused'));
    if (now - change.movedAt < SAVING) return;
  }
  if (seen.touched || seen.page !== 'form') {
    if (run.opened >= READINGS) return cannotRead(work, 'form-not-found');
    const opened = await page.open(task);
    if (isRefusal(opened)) return cannotRead(work, opened.refused);
    return void (opened.opening && (await patchRun({ opened: run.opened + 1 })));
  }
  const found = await page.read(task);
  if (isRefusal(found)) return cannotRead(work, found.refused);
  if (task.entry && !sameText(found.entry?.company ?? '', task.entry.company)) return cannotRead(work, 'entry-differs');
  if (holds(found.fields, change.approval?.final ?? [])) return void (await applied(change, now, 'read-back'));
  const unchanged = change.base.every(({ name, before }) =>
    sameText(found.fields.find((field) => field.name === name)?.text ?? '', before),
  );
  if (!unchanged) return void (await failed(change, now, 'saved-differently'));
  // a save may need a moment to show: read once more before saying that nothing was saved
  if (run.opened >= READINGS - 1) return void (await failed(change, now, 'not-saved'));
  const opened = await page.open(task);
  if (isRefusal(opened)) return cannotRead(work, opened.refused);
  await patchRun({ opened: run.opened + 1 });
}

async function cannotRead({ change, now }: Work, reason: RefusalCode): Promise<void> {
  if (reason === 'page-moving') return;
  // the owner's own word counts when the page cannot be seen, and is recorded as no more than that
  if (change.proof === 'by-hand') return void (await applied(change, now, 'by-hand'));
  if (WAIT_FOR_OWNER.includes(reason)) return trouble(reason);
  await failed(change, now, 'not-read-back');
}
