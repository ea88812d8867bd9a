import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, type Refusal } from '../../src/refusal.ts';
import { type Located, locate } from './form.ts';
import { settle } from './settle.ts';
import { valueIn } from './value.ts';

/** Refusals that waiting cannot mend. */
const FINAL = new Set(['no-access', 'signed-out', 'page-moving', 'wrong-account']);

/** The form once it has stopped moving: the same controls, holding the same texts. */
export function settledForm(task: FormTask): Promise<Located | Refusal> {
  return settle(() => locate(task), sameForm, isFinal(task) ? 0 : task.patience);
}

function isFinal(task: FormTask): boolean {
  const now = locate(task);
  return isRefusal(now) && FINAL.has(now.refused);
}

function sameForm(a: Located, b: Located): boolean {
  if (a.container !== b.container || a.controls.size !== b.controls.size) return false;
  for (const [name, control] of a.controls) {
    const other = b.controls.get(name);
    if (other !== control || seen.get(control) !== valueIn(control)) {
      seen.set(control, valueIn(control));
      return false;
    }
  }
  return true;
}

const seen = new WeakMap<Element, string>();
