import { isCovered } from '#site/container.ts';
import { turnNotifyOff } from '#site/notify.ts';
import { formIdHere } from '#site/routes.ts';
import type { FieldText } from '../../../src/profile/field-text.ts';
import type { FieldName } from '../../../src/profile/sections.ts';
import { sameValue } from '../../../src/profile/values.ts';
import { isRefusal, type Refusal, refuse } from '../../../src/refusals.ts';
import type { FillReport } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { isLate } from '../late.ts';
import { entryRefusal } from '../locate/entry.ts';
import { type Located, textIn } from '../locate/form.ts';
import { differing, leaveForm, locateFilled } from '../locate/left.ts';
import { settledForm } from '../locate/settled-form.ts';
import { isTouched, leaveRest, touch } from '../page-state.ts';
import { othersIn, restOf } from './others.ts';
import { goesUnread, goingWith, readyToRemove } from './remove.ts';
import { requiredElsewhere } from './required.ts';
import { takeSteps } from './take-steps.ts';
import { targetsOf } from './targets.ts';

/** How long the page may take to show what was typed, ms. */
const ECHO = 1500;

/**
 * Puts the approved texts into the open form, all fields or none, and reads them back. Nothing is touched before every
 * field was found, the entry is the right one and every field holds exactly what it should. If a field does not read
 * back, or another one moved, everything is put back as it was.
 */
export async function fillForm(task: FormTask): Promise<FillReport> {
  if (task.again) return fillAgain(task);
  if (isTouched()) return refuse('page-not-fresh');
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  if (isCovered(form.container)) return refuse('dialog-in-the-way');
  const isRemoval = task.op === 'remove';
  const refused = entryRefusal(task, form) ?? (isRemoval ? goesUnread(form) : undefined);
  if (refused) return refused;
  const going = isRemoval ? goingWith(form) : [];
  const isMore = going.some(({ name }) => !task.fields.some((field) => field.name === name));
  if (isRemoval && (isMore || hasMoved(task, form))) return { live: going };
  if (hasMoved(task, form) && task.op === 'add') return refuse('form-not-blank');
  if (hasMoved(task, form)) return { live: task.fields.map(({ name }) => ({ name, text: textIn(form, name) })) };

  const held = heldIn(form);
  if (isLate(task)) return refuse('page-too-late');
  touch();
  const refusal = isRemoval ? readyToRemove(form.container) : await putIn(form, targetsOf(task, form), held);
  if (refusal) return isRemoval ? refusal : { ...refusal, typed: true };
  const filled = asFilled(task, form, held);
  leaveRest(restOf(form, targetsOf(task, form)));
  leaveForm(form);
  return filled;
}

/**
 * Puts in again what no longer stands there, into the form that was filled and is still open, at the owner's press: no page
 * is loaded, and nothing is typed that this form did not hold before. What stood beside it is known from then, not from now.
 */
async function fillAgain(task: FormTask): Promise<FillReport> {
  if (!isTouched()) return refuse('page-not-fresh');
  const form = locateFilled(task);
  if (isRefusal(form)) return form;
  if (isCovered(form.container)) return refuse('dialog-in-the-way');
  if (isLate(task)) return refuse('page-too-late');
  const held = heldIn(form);
  const refusal = await putIn(form, differing(task, form), held);
  return refusal ? { ...refusal, typed: true } : asFilled(task, form, held);
}

const heldIn = (form: Located): Held => [...form.fields.keys()].map((name) => ({ name, text: textIn(form, name) }));

/** What is told of a form once it is filled. */
function asFilled(task: FormTask, form: Located, held: Held): FillReport {
  const formId = formIdHere();
  const notifyOff = task.notify === true ? false : turnNotifyOff(form.container);
  return {
    filled: true,
    notifyOff,
    held,
    required: task.op === 'remove' ? [] : requiredElsewhere(task, form),
    ...(formId === undefined ? {} : { formId }),
  };
}

/** Whether a field holds something else than it should. A new form may come with a date or a choice: those are replaced. */
const hasMoved = (task: FormTask, form: Located): boolean =>
  task.fields.some(({ name, before, orMade }) => {
    const kind = form.form.steps.find((step) => step.name === name)?.step ?? 'line';
    if (task.op === 'add' && (kind === 'month' || kind === 'choice' || kind === 'check')) return false;
    return ![before ?? '', ...(orMade ?? [])].some((text) => sameValue(kind, text, textIn(form, name)));
  });

type Held = FieldText[];

async function putIn(form: Located, targets: ReadonlyMap<FieldName, string>, held: Held): Promise<Refusal | undefined> {
  const others = othersIn(form, targets);
  const refusal =
    (await takeSteps(form, targets)) ??
    (await readBack(form, targets)) ??
    (others.moved() ? refuse('read-back-differs') : undefined);
  if (refusal === undefined) return undefined;
  const before = new Map(held.filter(({ name }) => targets.has(name)).map(({ name, text }) => [name, text]));
  const stuck = (await takeSteps(form, before)) ?? (await readBack(form, before));
  // the owner must not save what is half of it
  return stuck === undefined && !others.moved() ? refusal : refuse('left-half-filled', refusal.detail);
}

async function readBack(form: Located, targets: ReadonlyMap<FieldName, string>): Promise<Refusal | undefined> {
  const start = performance.now();
  for (;;) {
    const differs = form.form.steps.find(({ step, name }) => {
      const target = targets.get(name);
      return target !== undefined && !sameValue(step, textIn(form, name), target);
    });
    if (!differs) return undefined;
    if (performance.now() - start > ECHO) return refuse('read-back-differs', differs.name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
