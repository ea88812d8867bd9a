import type { FieldName } from '../../../src/profile/sections.ts';
import { sameValue } from '../../../src/profile/values.ts';
import type { Refusal } from '../../../src/refusals.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { leaveTexts, leftTexts } from '../page-state.ts';
import { isHidden, type Located, locate, textIn } from './form.ts';

/** Remembers what all fields hold, once ours were filled. */
export const leaveForm = (form: Located): void =>
  leaveTexts(new Map([...form.fields.keys()].map((name) => [name, textIn(form, name)])));

/** The task as it is when its texts stand in the form: what was typed is what is known. */
export const filledTask = (task: FormTask): FormTask =>
  task.op === 'remove' ? task : { ...task, fields: task.fields.map((field) => ({ ...field, before: field.after })) };

/**
 * The form as it stands filled. Whose page it is was known when this document was typed into, however long ago; before Save
 * is pressed for the owner it is asked anew.
 */
export const locateFilled = (task: FormTask): Located | Refusal => locate({ ...filledTask(task), accountSeen: true });

/**
 * What no longer stands in a form as it was left, with what should: fields of the change that hold anything else, and any
 * other that was filled and is blank. What else the owner changes there is theirs.
 */
export function differing(task: FormTask, form: Located): Map<FieldName, string> {
  const should = new Map<FieldName, string>();
  if (task.op === 'remove') return should;
  for (const { step, name } of form.form.steps) {
    const now = textIn(form, name);
    const after = task.fields.find((field) => field.name === name)?.after;
    const left = leftTexts().get(name) ?? '';
    if (after !== undefined) {
      if (!sameValue(step, now, after)) should.set(name, after);
    } else if (step !== 'check' && left !== '' && now === '' && !isHidden(form, name)) should.set(name, left);
  }
  return should;
}
