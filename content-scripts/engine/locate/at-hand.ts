import { isCovered } from '#site/container.ts';
import { AREA_RULES, type FieldName } from '../../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { type Control, controlKind, controlsIn } from './controls.ts';
import { controlsOf } from './field.ts';
import type { Located } from './form.ts';
import { isAtHand } from './sight.ts';

/**
 * A control that a person's own press would not reach, because something lies over it or cuts it off, is nobody's: not
 * typed into and not believed. Scrolls to what is not in view. While the page asks something over its form, that is said instead.
 */
export function coveredField(task: FormTask, form: Located): Refusal | undefined {
  if (isCovered(form.container)) return undefined;
  const controls = controlsIn(form.container);
  const covered = concerned(task, form).find((name) => {
    const field = form.fields.get(name);
    return field !== undefined && controlsOf(field, controls).some((control) => !isReached(control));
  });
  return covered === undefined ? undefined : refuse('field-not-found', covered);
}

/** The fields of the change and those that name the entry; of a new entry all, for all are made to hold what was approved. */
function concerned(task: FormTask, form: Located): FieldName[] {
  const { naming } = AREA_RULES[task.section];
  const names = [naming?.title, naming?.company, ...task.fields.map(({ name }) => name)];
  return [...form.fields.keys()].filter((name) => task.op === 'add' || names.includes(name));
}

/** A box to tick is often drawn by its label. */
const isReached = (control: Control): boolean =>
  isAtHand(control) ||
  (control instanceof HTMLInputElement &&
    controlKind(control) === 'check' &&
    [...(control.labels ?? [])].some(isAtHand));
