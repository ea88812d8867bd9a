import { isCovered } from '#site/container.ts';
import { switchesIn, turnNotifyOff } from '#site/notify.ts';
import { canBePressed, saveButton } from '#site/save-button.ts';
import { sameValue } from '../../../src/profile/values.ts';
import { isRefusal, type Refusal, refuse } from '../../../src/refusals.ts';
import type { SaveReport } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { isLate } from '../late.ts';
import { showsAlert } from '../locate/alert.ts';
import { deepQuery, isVisible } from '../locate/dom.ts';
import { entryRefusal } from '../locate/entry.ts';
import { type Located, locate, textIn } from '../locate/form.ts';
import { filledTask } from '../locate/left.ts';
import { isTicked } from '../locate/value.ts';
import { isFilledHere, isRest, own } from '../page-state.ts';
import { othersIn, restOf } from './others.ts';
import { deleteButton } from './remove.ts';
import { requiredElsewhere } from './required.ts';
import { targetsOf } from './targets.ts';

/**
 * Presses the form's own Save, once, after looking again that it holds exactly the approved texts and beside them what it
 * held when they were put in, at the very moment it is pressed; then waits for the form to close. Of a removal, the site's
 * Delete. Only called in the mode the owner chose for it.
 */
export async function save(task: FormTask): Promise<SaveReport> {
  if (isLate(task)) return refuse('page-too-late');
  if (!isFilledHere()) return refuse('page-not-fresh');
  const form = formToSave(task);
  if (isRefusal(form)) return form;
  if (task.op === 'remove') return pressDelete(form.container);
  return pressSave(task, form) ?? { after: await outcome(form.container, task.patience) };
}

/** Answers the question that our press of Delete has brought, and no other: the worker has asked once more whether it may. */
export async function confirm(task: FormTask): Promise<SaveReport> {
  if (isLate(task)) return refuse('page-too-late');
  const { container, answer } = own('countersignAsked') ?? {};
  if (!container || !answer) return refuse('page-not-fresh');
  // answered by the owner meanwhile, or another question by now: what came of it is read
  answer()?.click();
  return { after: await outcome(container, task.patience) };
}

/** The form as it is now, or why it must not be saved. */
function formToSave(task: FormTask): Located | Refusal {
  const isRemoval = task.op === 'remove';
  const form = locate(filledTask(task));
  if (isRefusal(form)) return form;
  if (isCovered(form.container)) return refuse('dialog-in-the-way');
  const refusal = isRemoval
    ? (entryRefusal(task, form) ?? differs(task, form, 'before'))
    : differs(task, form, 'after');
  if (refusal) return refusal;
  if (!isRest(restOf(form, targetsOf(task, form)))) return refuse('read-back-differs');
  return !isRemoval && requiredElsewhere(task, form).length > 0 ? refuse('more-is-required') : form;
}

const differs = (task: FormTask, form: Located, which: 'before' | 'after'): Refusal | undefined =>
  task.fields.every((field) => {
    const kind = form.form.steps.find(({ name }) => name === field.name)?.step ?? 'line';
    return sameValue(kind, textIn(form, field.name), field[which] ?? '');
  })
    ? undefined
    : refuse('read-back-differs');

function pressSave(task: FormTask, form: Located): Refusal | undefined {
  if (task.notify !== true && !isQuiet(task, form)) return refuse('read-back-differs');
  // nothing is waited for: the owner may say Stop meanwhile
  const button = saveButton(form.container);
  if (!canBePressed(button)) return refuse('save-not-found');
  button.click();
  return undefined;
}

/** Turns "Notify network" off, which may be wanted only since the form was filled. False when it stays on, or more moved. */
function isQuiet(task: FormTask, form: Located): boolean {
  const others = othersIn(form, targetsOf(task, form), switchesIn(form.container));
  turnNotifyOff(form.container);
  return !switchesIn(form.container).some(isTicked) && !others.moved() && differs(task, form, 'after') === undefined;
}

/** How long the site may take to ask whether to delete, ms. */
const ASKS = 2000;

async function pressDelete(container: Element): Promise<SaveReport> {
  const button = deleteButton(container);
  if (button === null) return refuse('remove-not-found');
  const before = new Set(questions(container));
  const answer = () => {
    const asked = questions(container).filter((dialog) => !before.has(dialog));
    return asked.length === 1 && asked[0] ? deleteButton(asked[0]) : null;
  };
  button.click();
  const end = performance.now() + ASKS;
  while (answer() === null) {
    const after = await outcome(container, 50);
    // pressed it is: whether it is gone is read
    if (after !== 'open' || performance.now() > end) return { after };
  }
  globalThis.countersignAsked = { container, answer };
  return { after: 'asks' };
}

declare global {
  /** The form whose Delete we pressed, and the site's own answer to the question this brought. */
  var countersignAsked: { readonly container: Element; readonly answer: () => HTMLElement | null } | undefined;
}

/** Dialogs over the form in which something may be deleted. */
const questions = (container: Element): Element[] =>
  [...deepQuery(document, 'dialog[open], [role="dialog"], [role="alertdialog"], .artdeco-modal')].filter(
    (dialog) => dialog !== container && !dialog.contains(container) && isVisible(dialog),
  );

async function outcome(container: Element, patience: number): Promise<'closed' | 'alert' | 'open'> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    if (!container.isConnected || !isVisible(container)) return 'closed';
    if (showsAlert()) return 'alert';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'open';
}
