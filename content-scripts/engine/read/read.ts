import { formIdHere } from '#site/routes.ts';
import { isRefusal, refuse } from '../../../src/refusals.ts';
import type { ReadReport } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { isHidden, textIn } from '../locate/form.ts';
import { settledForm } from '../locate/settled-form.ts';
import { isTouched } from '../page-state.ts';

/** What the form's fields hold, on a page that was loaded since anything was last typed. Changes nothing. */
export async function readForm(task: FormTask): Promise<ReadReport> {
  if (isTouched()) return refuse('page-not-fresh');
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  const formId = formIdHere();
  const fields = form.form.steps
    .map(({ name }) => name)
    .filter((name) => form.fields.has(name) || isHidden(form, name))
    .map((name) => ({ name, text: textIn(form, name) }));
  return formId === undefined ? { fields } : { fields, formId };
}
