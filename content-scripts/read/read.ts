import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, refuse } from '../../src/refusal.ts';
import { entryNames } from '../locate/entry.ts';
import { settledForm } from '../locate/settled-form.ts';
import { valueIn } from '../locate/value.ts';
import { isTouched } from '../touched.ts';

/** What the form's fields hold, on a page that was loaded since anything was last typed. Changes nothing. */
export async function read(task: FormTask): Promise<unknown> {
  if (isTouched()) return refuse('page-not-fresh');
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  const fields = task.fields.map(({ name }) => {
    const control = form.controls.get(name);
    return { name, text: control ? valueIn(control) : '' };
  });
  const entry = entryNames(form);
  return entry ? { fields, entry } : { fields };
}
