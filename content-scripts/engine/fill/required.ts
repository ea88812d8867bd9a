import type { FormTask } from '../../../src/site/task.ts';
import { type Control, controlKind, controlsIn } from '../locate/controls.ts';
import { controlsOf } from '../locate/field.ts';
import type { Located } from '../locate/form.ts';
import { nameOf } from '../locate/names.ts';
import { valueIn } from '../locate/value.ts';

/**
 * The site's labels of fields that it requires, that are empty and that no approval speaks of: without them it will not
 * save, and they are the owner's to fill.
 */
export function requiredElsewhere(task: FormTask, form: Located): string[] {
  const all = controlsIn(form.container);
  const ours = new Set(
    task.fields.flatMap(({ name }) => {
      const field = form.fields.get(name);
      return field === undefined ? [] : controlsOf(field, all);
    }),
  );
  return all
    .filter((control) => !ours.has(control) && isRequired(control) && valueIn(control).trim() === '')
    .map((control) =>
      nameOf(control)
        .replace(/\s*\*\s*$/, '')
        .slice(0, 100),
    )
    .filter((label, index, labels) => label !== '' && labels.indexOf(label) === index)
    .slice(0, 20);
}

const isRequired = (control: Control): boolean =>
  controlKind(control) !== 'check' &&
  (control.hasAttribute('required') ||
    control.getAttribute('aria-required') === 'true' ||
    /\*\s*$/.test(nameOf(control)));
