import type { FormTask } from '../../src/page/task.ts';
import { sameValue } from '../../src/profile/values.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { showsAlert } from '../locate/alert.ts';
import { isCovered } from '../locate/container.ts';
import { deepQuery, isVisible } from '../locate/dom.ts';
import { entryRefusal } from '../locate/entry.ts';
import { type Located, locate, textIn } from '../locate/form.ts';
import { filledTask } from '../locate/left.ts';
import { canBePressed, saveButton } from '../locate/save-button.ts';
import { isFilledHere, isRest } from '../touched.ts';
import { restOf } from './others.ts';
import { deleteButton } from './remove.ts';
import { requiredElsewhere } from './required.ts';
import { targetsOf } from './targets.ts';

/**
 * Presses the form's own Save, once, after looking again that it holds exactly the approved texts and beside them what it
 * held when they were put in, at the very moment it is pressed; then waits for the form to close. Of a removal, the site's Delete and its question. Only called in the mode the owner chose for it.
 */
export async function save(task: FormTask): Promise<unknown> {
  if (!isFilledHere()) return refuse('page-not-fresh');
  const form = formToSave(task);
  if (isRefusal(form)) return form;
  const pressed = task.op === 'remove' ? await pressDelete(form.container) : pressSave(form.container);
  return pressed ?? { after: await outcome(form.container, task.patience) };
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

function pressSave(container: Element): Refusal | undefined {
  // nothing is waited for: the owner may say Stop meanwhile
  const button = saveButton(container);
  if (!canBePressed(button)) return refuse('save-not-found');
  button.click();
  return undefined;
}

async function pressDelete(container: Element): Promise<Refusal | undefined> {
  const button = deleteButton(container);
  if (button === null) return refuse('remove-not-found');
  const before = new Set(questions(container));
  button.click();
  const confirm = await wait(2000, () => {
    const asked = questions(container).filter((dialog) => !before.has(dialog));
    return asked.length === 1 && asked[0] ? deleteButton(asked[0]) : null;
  });
  confirm?.click();
  return confirm === null ? refuse('remove-not-found') : undefined;
}

/** Dialogs over the form in which something may be deleted. */
const questions = (container: Element): Element[] =>
  [...deepQuery(document, 'dialog[open], [role="dialog"], [role="alertdialog"], .artdeco-modal')].filter(
    (dialog) => dialog !== container && !dialog.contains(container) && isVisible(dialog),
  );

async function wait<T>(patience: number, look: () => T | null): Promise<T | null> {
  const start = performance.now();
  for (;;) {
    const found = look();
    if (found !== null || performance.now() - start > patience) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function outcome(container: Element, patience: number): Promise<'closed' | 'alert' | 'open'> {
  const start = performance.now();
  while (performance.now() - start < patience) {
    if (!container.isConnected || !isVisible(container)) return 'closed';
    if (showsAlert()) return 'alert';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'open';
}
