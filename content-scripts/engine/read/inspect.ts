import { pageRefusal } from '#site/account.ts';
import { formContainer } from '#site/container.ts';
import { isAtForm } from '#site/routes.ts';
import { canBePressed, saveButton } from '#site/save-button.ts';
import type { FieldName } from '../../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../../src/refusals.ts';
import type { InspectReport } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { formOf } from '../forms/registry.ts';
import { showsAlert } from '../locate/alert.ts';
import { entryRefusal } from '../locate/entry.ts';
import { fieldsIn, type Located } from '../locate/form.ts';
import { differing, locateFilled } from '../locate/left.ts';
import { settledForm } from '../locate/settled-form.ts';
import { isTouched } from '../page-state.ts';

/** How long a form that was typed into must be gone before it is believed, ms: pages render again and again. */
const GONE = 300;
/** How long a page may take to draw a field anew, ms. */
const DRAWN = 100;

/**
 * Where the page stands with respect to one form. A fresh page is waited for, up to the task's patience; one that was
 * typed into is looked at as it is, and must be gone for a moment to count as closed.
 */
export async function inspectForm(task: FormTask): Promise<InspectReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (isTouched()) return { ...(await whereTouched(task)), touched: true, alert: showsAlert() };
  if (!isAtForm(task)) return { page: 'elsewhere', touched: false, alert: false };
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  return entryRefusal(task, form) ?? { page: 'form', touched: false, alert: showsAlert() };
}

/** Nothing more is said of a form that is there and cannot be told for sure. */
type Where = Pick<Extract<InspectReport, { page: unknown }>, 'page' | 'differs' | 'saveWaits'>;

async function whereTouched(task: FormTask): Promise<Where> {
  const start = performance.now();
  while (performance.now() - start < GONE) {
    const form = isAtForm(task) ? locateFilled(task) : null;
    if (form !== null && !isRefusal(form))
      return { page: 'form', differs: await differingStill(task, form), saveWaits: saveWaits(task) };
    if (form !== null && isStillOpen(task, form)) return { page: 'form' };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { page: isAtForm(task) ? 'no-form' : 'elsewhere' };
}

/** Seen last: a field that was drawn anew may have taken a moment. */
function saveWaits(task: FormTask): boolean {
  const form = locateFilled(task);
  return task.op !== 'remove' && !isRefusal(form) && !canBePressed(saveButton(form.container));
}

/** Gone is a form of which nothing at all is found; doubt counts as open, for what stands filled is not loaded again. */
function isStillOpen({ section }: FormTask, { refused }: Refusal): boolean {
  const [form, container] = [formOf(section), formContainer()];
  if (form === undefined || container === null || refused === 'form-not-found') return false;
  return refused !== 'field-not-found' || fieldsIn(form, container, () => null).fields.size > 0;
}

/** What differs, and does so a moment later: a page that draws a field anew shows it blank in between. */
async function differingStill(task: FormTask, form: Located): Promise<FieldName[]> {
  if (differing(task, form).size === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  const now = locateFilled(task);
  return [...differing(task, isRefusal(now) ? form : now).keys()];
}
