import type { FieldName } from '../../../src/profile/sections.ts';
import type { FormTask } from '../../../src/site/task.ts';
import type { Located } from '../locate/form.ts';

/**
 * What each field must hold in the end. A new entry holds exactly what was approved: whatever else its form came with, a
 * date of the last visit or a ticked box, is made blank. Of an existing entry only the fields of the change.
 */
export function targetsOf(task: FormTask, form: Located): Map<FieldName, string> {
  const targets = new Map<FieldName, string>();
  for (const { step, name } of form.form.steps) {
    const after = task.fields.find((field) => field.name === name)?.after;
    if (after !== undefined) targets.set(name, after);
    else if (task.op === 'add' && form.fields.has(name)) targets.set(name, step === 'check' ? 'no' : '');
  }
  return targets;
}
