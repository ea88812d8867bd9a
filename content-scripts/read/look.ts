import type { FormTask } from '../../src/page/task.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../src/refusal.ts';
import { pageRefusal } from '../locate/account.ts';
import { showsAlert } from '../locate/alert.ts';
import { entryRefusal } from '../locate/entry.ts';
import { type Located, locate } from '../locate/form.ts';
import { differing, filledTask } from '../locate/left.ts';
import { isAtForm } from '../locate/routes.ts';
import { canBePressed, saveButton } from '../locate/save-button.ts';
import { settledForm } from '../locate/settled-form.ts';
import { isTouched } from '../touched.ts';

/** How long a form that was typed into must be gone before it is believed, ms: pages render again and again. */
const GONE = 300;
/** How long a page may take to draw a field anew, ms. */
const DRAWN = 100;
const GONE_FOR_GOOD = new Set<RefusalCode>(['form-not-found', 'field-not-found', 'account-unknown']);

/**
 * Where the page stands with respect to one form. A fresh page is waited for, up to the task's patience; one that was
 * typed into is looked at as it is, and must be gone for a moment to count as closed.
 */
export async function look(task: FormTask): Promise<unknown> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (isTouched()) return { ...(await whereTouched(task)), touched: true, alert: showsAlert() };
  if (!isAtForm(task)) return { page: 'elsewhere', touched: false, alert: false };
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  return entryRefusal(task, form) ?? { page: 'form', touched: false, alert: showsAlert() };
}

interface Where {
  readonly page: 'form' | 'no-form' | 'elsewhere';
  /** Nothing more is said of a form that is there and cannot be told for sure. */
  readonly differs?: FieldName[];
  readonly saveWaits?: boolean;
}

async function whereTouched(task: FormTask): Promise<Where> {
  const start = performance.now();
  while (performance.now() - start < GONE) {
    const form = isAtForm(task) ? locate(filledTask(task)) : null;
    if (form !== null && !isRefusal(form))
      return { page: 'form', differs: await differingStill(task, form), saveWaits: saveWaits(task) };
    if (form !== null && isStillOpen(form)) return { page: 'form' };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { page: isAtForm(task) ? 'no-form' : 'elsewhere' };
}

/** Seen last: a field that was drawn anew may have taken a moment. */
function saveWaits(task: FormTask): boolean {
  const form = locate(filledTask(task));
  return task.op !== 'remove' && !isRefusal(form) && !canBePressed(saveButton(form.container));
}

/** The form is known by what was typed into it as well as by its labels; doubt counts as open. */
const isStillOpen = ({ refused }: Refusal): boolean => !GONE_FOR_GOOD.has(refused);

/** What differs, and does so a moment later: a page that draws a field anew shows it blank in between. */
async function differingStill(task: FormTask, form: Located): Promise<FieldName[]> {
  if (differing(task, form).size === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  const now = locate(filledTask(task));
  return [...differing(task, isRefusal(now) ? form : now).keys()];
}
