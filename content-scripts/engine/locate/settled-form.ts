import type { CodeAbout } from '../../../src/refusal-codes.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../../src/refusals.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { own } from '../page-state.ts';
import { coveredField } from './at-hand.ts';
import { readField } from './field.ts';
import { type Located, locate } from './form.ts';
import { settle } from './settle.ts';

declare global {
  /** The form that was last seen to stand still in this document, in the extension's own world. */
  var countersignStill: { readonly container: WeakRef<Element>; readonly trace: string } | undefined;
}

/** What concerns the page as a whole, and whether it is so for good: waiting cannot mend it. */
const FINAL: Readonly<Partial<Record<RefusalCode, boolean>>> = {
  'no-access': true,
  'signed-out': true,
  'page-translated': true,
  'page-moving': true,
  'wrong-account': true,
  'account-unknown': false,
} satisfies Record<CodeAbout<'tab' | 'moment'>, boolean>;

/**
 * The form once it has stopped moving: the same fields, holding the same values, and none of them out of a person's reach.
 * One that stood still a moment ago, and has not changed since, is not waited for again.
 */
export async function settledForm(task: FormTask): Promise<Located | Refusal> {
  const first = locate(task);
  if (!isRefusal(first) && isStill(first)) return coveredField(task, first) ?? first;
  const patience = isRefusal(first) && FINAL[first.refused] ? 0 : task.patience;
  const form = await settle(() => locate(task), sameForm, patience);
  globalThis.countersignStill = isRefusal(form)
    ? undefined
    : { container: new WeakRef(form.container), trace: trace(form) };
  return isRefusal(form) ? form : (coveredField(task, form) ?? form);
}

const isStill = (form: Located): boolean => {
  const still = own('countersignStill');
  return still?.container.deref() === form.container && still.trace === trace(form);
};

const sameForm = (a: Located, b: Located): boolean => a.container === b.container && trace(a) === trace(b);

/** All that was found, as one text. A page that draws the same thing anew has not moved. */
const traces = new WeakMap<Located, string>();
function trace(located: Located): string {
  const known = traces.get(located);
  if (known !== undefined) return known;
  const text = JSON.stringify([...located.fields].map(([name, field]) => [name, readField(field)]));
  traces.set(located, text);
  return text;
}
