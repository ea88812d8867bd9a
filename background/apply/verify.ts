import type { FieldText } from '../../src/profile/field-text.ts';
import { AREA_RULES, sameField } from '../../src/profile/sections.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../src/refusals.ts';
import type { FormTask } from '../../src/site/task.ts';
import type { ChangeRecord } from '../change/records.ts';
import { applied, failed, noted, type StepAnswer, unclear } from './outcome.ts';
import { holds, readingTask } from './task.ts';
import type { Work } from './work.ts';

/** How often a form, and a list of entries, is opened to be read before the outcome counts as not known or not saved. */
const READINGS = 3;
const LISTINGS = 4;
/** How long a pressed Save may take before the form is opened again, ms. */
const SAVING = 10_000;

/**
 * Resolves an unknown outcome by reading the page again, freshly loaded: a closed dialog proves nothing, and a second try
 * would be blind. What was set is read in its form; what was removed, and what is no more than a name, in its list.
 */
export async function verify(work: Work): Promise<StepAnswer> {
  const { change, grant, run, page, now } = work;
  const { op, section } = change.change;
  const task = readingTask(change, grant, run);
  const seen = await page.inspect(task);
  if (isRefusal(seen) && mustStop(seen)) return seen;
  if (!isRefusal(seen) && seen.touched && seen.page === 'form' && change.savedBy === 'countersign') {
    if (seen.alert) return failed(work, 'save-refused');
    if (now - change.movedAt < SAVING) return undefined;
  }
  if (op === 'remove' || (op === 'add' && AREA_RULES[section].nameOnly)) return verifyInList(work, task);
  if (isRefusal(seen)) return seen;
  if (seen.touched || seen.page !== 'form') return openAgain(work, task, 'form-not-found');
  const found = await page.read(task);
  if (isRefusal(found)) return found;
  if (holds(section, found.fields, change.approval?.final ?? [])) return applied(work, 'read-back', found.formId);
  if (op === 'add' || !isUnchanged(work, found.fields))
    return failed(work, refusedBefore(change) ? 'saved-by-itself' : 'saved-differently');
  // a save may need a moment to show: read once more before saying that nothing was saved
  if (run.opened >= READINGS - 1) return failed(work, refusedBefore(change) ?? 'not-saved');
  return openAgain(work, task, 'not-saved');
}

/** Refusals that concern the tab, or a page on its way. */
const mustStop = ({ refused }: Refusal): boolean => ['tab', 'moment'].includes(classOf(refused).about);

/** Why it was not put in, where something was typed before that was seen: it was read whether the page kept any of it. */
const refusedBefore = ({ reason }: ChangeRecord): RefusalCode | null =>
  reason === null || classOf(reason).saved === 'unknown' ? null : reason;

/**
 * What is said of an entry that is not in its list. A new one is not called "not saved" that may stand there under another
 * name: the form may have been changed before it was saved, and a page that saves by itself has an entry more.
 */
async function notFound({ change, run, page }: Work, task: FormTask): Promise<RefusalCode> {
  const refused = refusedBefore(change);
  if (change.reason === null || change.change.op === 'remove') return 'not-saved';
  const listed = refused && run.had ? await page.entries(task) : null;
  if (refused === null || listed === null || isRefusal(listed)) return 'not-read-back';
  return listed.entries.every(({ formId }) => run.had?.includes(formId)) ? refused : 'saved-by-itself';
}

const isUnchanged = ({ change }: Work, live: readonly FieldText[]): boolean =>
  change.base.every(({ name, before }) =>
    sameField(change.change.section, name, live.find((field) => field.name === name)?.text ?? '', before),
  );

/** Whether the entry is, or is no more, among its section's entries. */
async function verifyInList(work: Work, task: FormTask): Promise<StepAnswer> {
  const { change, run, page } = work;
  const listed = await page.entries(task);
  if (isRefusal(listed)) {
    if (mustStop(listed)) return listed;
    return openAgain(work, { ...task, op: 'set', entry: undefined }, 'entry-not-found');
  }
  const { formId } = task.entry ?? {};
  const isThere =
    formId === undefined ? listed.meant.length > 0 : listed.entries.some((entry) => entry.formId === formId);
  if (isThere === (change.change.op === 'add')) return applied(work, 'read-back');
  if (run.listed >= LISTINGS - 1) return failed(work, await notFound(work, task));
  // a save may need a moment to show
  return openAgain(work, { ...task, op: 'set', entry: undefined }, 'not-saved');
}

/** Opens the form, or the list, once more; when that was done often enough, says what could not be known. */
async function openAgain(work: Work, task: FormTask, otherwise: RefusalCode): Promise<StepAnswer> {
  const { change, run, page } = work;
  if (run.opened >= READINGS || run.listed >= LISTINGS) return { refused: otherwise };
  const opened = await page.open(task);
  // a new entry that is not in the list was not saved, or not yet; a list that is on screen is left to be loaded again
  if (isRefusal(opened) && opened.refused === 'entry-not-found' && change.change.op !== 'set') {
    if (run.listed >= READINGS) return failed(work, await notFound(work, task));
    await page.goTo('profile', task.vanity);
    return noted(work, { listed: run.listed + 1 });
  }
  if (isRefusal(opened)) return opened;
  if ('choices' in opened) return unclear(work, opened.choices);
  return noted(work, opened.opening ? { opened: run.opened + 1 } : { listed: run.listed + 1 });
}
