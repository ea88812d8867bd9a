import { accountRefusal } from '#site/account.ts';
import { formContainer } from '#site/container.ts';
import { isAtForm } from '#site/routes.ts';
import { AREA_RULES, type FieldName } from '../../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../../src/refusals.ts';
import type { FormTask } from '../../../src/site/task.ts';
import type { Form, FormStep } from '../forms/form.ts';
import { formOf } from '../forms/registry.ts';
import { type Control, controlsIn } from './controls.ts';
import { controlsOf, type Field, locateField, readField } from './field.ts';

export interface Located {
  readonly form: Form;
  readonly container: Element;
  /** Every field of the form that was found, those of the task among them. */
  readonly fields: ReadonlyMap<FieldName, Field>;
  /** Why a field was not. */
  readonly missing: ReadonlyMap<FieldName, Refusal>;
}

/** Finds the form on the page as it is now, and every field of it; a field the task needs must be among them. */
export function locate(task: FormTask): Located | Refusal {
  const account = accountRefusal(task.vanity, task.accountSeen);
  if (account) return refuse(account);
  if (!isAtForm(task)) return refuse('form-not-found');
  const form = formOf(task.section);
  const container = formContainer();
  if (form === undefined || container === null) return refuse('form-not-found');
  const located = fieldsIn(form, container, (name) => knownValue(task, name));
  const names = located.fields.size === 0 ? form.steps.map(({ name }) => name) : neededFields(form, task);
  const lost = names.filter((name) => !isHidden(located, name)).flatMap((name) => located.missing.get(name) ?? []);
  return lost[0] ?? located;
}

/** Finds the fields of a form. A control that two fields claim belongs to neither. */
export function fieldsIn(form: Form, container: Element, known: (name: FieldName) => string | null): Located {
  const controls = controlsIn(container);
  const fields = new Map<FieldName, Field>();
  const missing = new Map<FieldName, Refusal>();
  for (const step of form.steps) {
    const field = locateField(form, step, known(step.name), controls, container);
    if (isRefusal(field)) missing.set(step.name, field);
    else fields.set(step.name, field);
  }
  for (const name of claimedTwice(fields, controls)) {
    fields.delete(name);
    missing.set(name, refuse('ambiguous-field', name));
  }
  return { form, container, fields, missing };
}

function claimedTwice(fields: ReadonlyMap<FieldName, Field>, controls: readonly Control[]): FieldName[] {
  const claims = new Map<Control, FieldName[]>();
  for (const [name, field] of fields)
    for (const control of controlsOf(field, controls)) claims.set(control, [...(claims.get(control) ?? []), name]);
  return [...claims.values()].filter((names) => names.length > 1).flat();
}

/** The fields of the change, and those by which the entry is known: its dates where the change says them. */
function neededFields(form: Form, task: FormTask): FieldName[] {
  const { naming } = AREA_RULES[task.section];
  const dates = [task.entry?.start && naming?.start, task.entry?.end && naming?.end];
  const named = naming && task.op !== 'add' ? [naming.title, naming.company, ...dates] : [];
  const changed = task.fields.filter(({ before }) => before !== null).map(({ name }) => name);
  return form.steps.map(({ name }) => name).filter((name) => changed.includes(name) || named.includes(name));
}

/** Whether a field is not on screen because a box is ticked that hides it. */
export const isHidden = ({ form, fields }: Located, name: FieldName): boolean =>
  form.steps.some((step: FormStep) => {
    const box = step.step === 'check' && step.hides.includes(name) ? fields.get(step.name) : undefined;
    return box !== undefined && readField(box) === 'yes';
  });

/** What the field holds; nothing when it is hidden or not there. */
export const textIn = ({ fields }: Located, name: FieldName): string => {
  const field = fields.get(name);
  return field === undefined ? '' : readField(field);
};

/** What a field is expected to hold: the change's `before`, else what the entry is called. */
function knownValue(task: FormTask, name: FieldName): string | null {
  const before = task.fields.find((field) => field.name === name)?.before;
  if (before !== undefined) return before;
  const { naming } = AREA_RULES[task.section];
  if (!naming || task.op === 'add') return null;
  const part = (['title', 'company', 'start', 'end'] as const).find((each) => naming[each] === name);
  return (part && task.entry?.[part]) || null;
}
