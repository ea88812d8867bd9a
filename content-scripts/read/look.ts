import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, refuse } from '../../src/refusal.ts';
import { pageRefusal } from '../locate/account.ts';
import { showsAlert } from '../locate/alert.ts';
import { entryRefusal } from '../locate/entry.ts';
import { locate } from '../locate/form.ts';
import { isAtForm } from '../locate/routes.ts';
import { canBePressed, saveButton } from '../locate/save-button.ts';
import { settledForm } from '../locate/settled-form.ts';
import { isTouched } from '../touched.ts';

/** How long a form that was typed into must be gone before it is believed, ms: pages render again and again. */
const GONE = 300;
const GONE_FOR_GOOD = new Set(['form-not-found', 'field-not-found', 'account-unknown']);

/**
 * Where the page stands with respect to one form. A fresh page is waited for, up to the task's patience; one that was
 * typed into is looked at as it is, and must be gone for a moment to count as closed.
 */
export async function look(task: FormTask): Promise<unknown> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (isTouched()) {
    const page = await whereTouched(task);
    return { page, touched: true, alert: showsAlert(), saveWaits: page === 'form' && saveWaits(task) };
  }
  if (!isAtForm(task)) return { page: 'elsewhere', touched: false, alert: false };
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  return entryRefusal(task, form) ?? { page: 'form', touched: false, alert: showsAlert() };
}

async function whereTouched(task: FormTask): Promise<'form' | 'no-form' | 'elsewhere'> {
  const start = performance.now();
  while (performance.now() - start < GONE) {
    if (isAtForm(task) && isStillOpen(task)) return 'form';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isAtForm(task) ? 'no-form' : 'elsewhere';
}

function saveWaits(task: FormTask): boolean {
  const form = locateFilled(task);
  return task.op !== 'remove' && !isRefusal(form) && !canBePressed(saveButton(form.container));
}

/** The form is known by what was typed into it as well as by its labels. */
const locateFilled = (task: FormTask) =>
  locate(
    task.op === 'remove' ? task : { ...task, fields: task.fields.map((field) => ({ ...field, before: field.after })) },
  );

/** Doubt counts as open. */
function isStillOpen(task: FormTask): boolean {
  const form = locateFilled(task);
  return !isRefusal(form) || !GONE_FOR_GOOD.has(form.refused);
}
