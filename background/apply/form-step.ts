import type { FieldText } from '../../src/profile/field-text.ts';
import { AREA_RULES } from '../../src/profile/sections.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { read } from '../store/store.ts';
import { beginFilling } from './begin.ts';
import {
  conflict,
  failed,
  filled,
  noted,
  type StepAnswer,
  type StepOutcome,
  stuck,
  toRead,
  unclear,
} from './outcome.ts';
import { fillingTask, holds, numberOf, taskFor } from './task.ts';
import type { Work } from './work.ts';

/** A form, and a list of entries, is opened this often before it counts as not found. */
const OPENINGS = 2;
const LISTINGS = 3;

/** Puts an approved change into its form, or opens that first. */
export async function fillOpenForm(work: Work): Promise<StepAnswer> {
  const { change, grant, run, page } = work;
  if (isToBeFound(work)) return openForm(work);
  const seen = await page.inspect(taskFor(change, grant, run));
  if (isRefusal(seen)) return openOther(work, seen) ?? seen;
  if (seen.page !== 'form' || seen.touched) return openForm(work);
  return beginFilling(work, async (begun) => {
    const all = await read((tx) => tx.objectStore('changes').getAll());
    const done = await page.fill(fillingTask(begun.change, begun.grant, run, all));
    if (isRefusal(done)) return refuseFill(begun, done);
    if ('live' in done) return differs(begun, done.live);
    return filled(begun, done);
  });
}

/**
 * A page that went away, or broke, while it was typed into is read; so is one in which something was typed before the refusal,
 * for it may save by itself. Any other refusal left the form as it was.
 */
function refuseFill(begun: Work, { refused, typed }: Refusal & { typed?: boolean | undefined }): StepOutcome {
  if (classOf(refused).saved === 'no-answer') return toRead(begun, 'not-read-back');
  return typed ? toRead(begun, refused) : failed(begun, refused);
}

/** The form holds another text. When it is the approved one, somebody was faster: reading it again will tell. */
function differs(begun: Work, live: readonly FieldText[]): StepOutcome {
  const { change, base, approval } = begun.change;
  const before = base.map(({ name, before }) => ({ name, text: before }));
  if (change.op === 'remove' && holds(change.section, live, before)) return conflict(begun, live, 'more-would-go');
  if (holds(change.section, live, approval?.final ?? [])) return toRead(begun);
  return conflict(begun, live, 'live-text-changed');
}

/**
 * Whether no form may be looked at yet, whichever is open: an entry is found in its section's list on the owner's own page,
 * and a new one is added only after that list was seen to be without it.
 */
const isToBeFound = ({ change, run }: Work): boolean =>
  AREA_RULES[change.change.section].hasEntries &&
  (change.change.op === 'add' ? run.opened === 0 : numberOf(change) === undefined);

/** Opens the form of a change, by way of its section's list where the entry must be found. */
async function openForm(work: Work): Promise<StepOutcome> {
  const { change, grant, run, page } = work;
  if (run.opened >= OPENINGS && mayLookUp(work)) return lookUp(work);
  if (run.opened >= OPENINGS || run.listed >= LISTINGS) return failed(work, 'form-not-found');
  const task = taskFor(change, grant, run);
  // what the list holds before something is added tells afterwards whether anything was
  const listed = task.op === 'add' ? await page.entries(task) : null;
  const opened = await page.open(task);
  if (isRefusal(opened)) {
    if (classOf(opened.refused).about === 'tab') return stuck(work, opened.refused);
    return opened.refused === 'page-moving' ? undefined : failed(work, opened.refused);
  }
  if ('choices' in opened) return unclear(work, opened.choices);
  const found = opened.found && { formId: opened.found.formId, found: opened.found };
  // the list of entries is a stop on the way, not the form
  const had = listed && !isRefusal(listed) ? { had: listed.entries.map(({ formId }) => formId) } : {};
  return noted(work, opened.opening ? { opened: run.opened + 1, ...had } : { listed: run.listed + 1 }, found);
}

/**
 * What a form that is not for sure the one leads to: a number from before may belong to something else by now, so the list
 * is asked again; where the change leaves open what tells the entry from others, the owner is. Undefined: neither helps.
 */
function openOther(work: Work, { refused }: Refusal): StepOutcome {
  const { found } = work.change;
  if (refused !== 'entry-differs' && refused !== 'entry-not-named') return undefined;
  if (refused === 'entry-not-named' && found) return unclear(work, [found]);
  return mayLookUp(work) ? lookUp(work) : undefined;
}

const mayLookUp = ({ change, run }: Work): boolean =>
  numberOf(change) !== undefined && run.listed === 0 && change.chosen !== true;

/** From now on only the list says which form it is. */
const lookUp = (work: Work): StepOutcome => noted(work, { opened: 0, listed: 1 }, { formId: null, found: undefined });
