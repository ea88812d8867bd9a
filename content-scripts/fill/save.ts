import { sameText } from '../../src/page/normalise.ts';
import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, refuse } from '../../src/refusal.ts';
import { showsAlert } from '../locate/alert.ts';
import { isVisible } from '../locate/dom.ts';
import { locate } from '../locate/form.ts';
import { saveButton } from '../locate/save-button.ts';
import { valueIn } from '../locate/value.ts';
import { isTouched } from '../touched.ts';

/**
 * Presses the form's own Save, once, after looking again that it holds exactly the approved texts; then waits for the
 * form to close. Only called in the mode the owner chose for it.
 */
export async function save(task: FormTask): Promise<unknown> {
  if (!isTouched()) return refuse('page-not-fresh');
  // what was typed is what is known now
  const form = locate({ ...task, fields: task.fields.map((field) => ({ ...field, before: field.after })) });
  if (isRefusal(form)) return form;
  const exact = task.fields.every(({ name, after }) => {
    const control = form.controls.get(name);
    return control !== undefined && sameText(valueIn(control), after);
  });
  if (!exact) return refuse('read-back-differs');
  const button = await enabledSave(form.container, 2000);
  if (button === null) return refuse('save-not-found');
  button.click();
  return { after: await outcome(form.container, task.patience) };
}

async function enabledSave(container: Element, patience: number): Promise<HTMLButtonElement | null> {
  const start = performance.now();
  for (;;) {
    const button = saveButton(container);
    if (button && !button.disabled && button.getAttribute('aria-disabled') !== 'true') return button;
    if (performance.now() - start > patience) return null;
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
