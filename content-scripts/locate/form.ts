import type { FormTask } from '../../src/page/task.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import type { Form, FormField } from '../forms/form.ts';
import { FORMS } from '../forms/index.ts';
import { accountRefusal } from './account.ts';
import { formContainer } from './container.ts';
import { type Control, controlsIn } from './controls.ts';
import { locateField } from './field.ts';

export interface Located {
  readonly container: Element;
  /** The control of each field of the task, and of each field that names the entry. */
  readonly controls: ReadonlyMap<FieldName | 'company', Control>;
}

/** The path of the task's form, or null when the entry's number is not known. */
export function formPath(task: FormTask): string | null {
  const route = FORMS[task.section].routes[0];
  const id = task.entry?.formId;
  if (route === undefined || (route.includes('<id>') && id === undefined)) return null;
  return `/in/${encodeURIComponent(task.vanity)}${route.replace('<id>', id ?? '')}`;
}

/** Whether the address is one of the form's own. Without the entry's number any entry's form counts; its text decides. */
export function isAtForm(task: FormTask): boolean {
  const path = decodeURIComponent(location.pathname).toLowerCase();
  return FORMS[task.section].routes.some((route) => {
    const [start = '', end = ''] = `/in/${task.vanity}${route}`.split('<id>');
    if (!route.includes('<id>')) return path === start || `${path}/` === start;
    const id = task.entry?.formId ?? /^\d+(?=\/?$)/.exec(path.slice(start.length))?.[0] ?? '';
    return id !== '' && (path === start + id + end || `${path}/` === start + id + end);
  });
}

/** Finds the form and every control it needs on the page as it is now. */
export function locate(task: FormTask): Located | Refusal {
  const account = accountRefusal(task.vanity);
  if (account) return refuse(account);
  if (!isAtForm(task)) return refuse('form-not-found');
  const container = formContainer();
  if (container === null) return refuse('form-not-found');
  const form = FORMS[task.section];
  const candidates = controlsIn(container);
  const controls = new Map<FieldName | 'company', Control>();
  for (const field of neededFields(form, task)) {
    const control = locateField(form, field, knownText(task, field), candidates);
    if (isRefusal(control)) return control;
    if ([...controls.values()].includes(control)) return refuse('ambiguous-field', field.name);
    controls.set(field.name, control);
  }
  return { container, controls };
}

const neededFields = (form: Form, task: FormTask): FormField[] =>
  form.fields.filter(
    ({ name }) => task.fields.some((field) => field.name === name) || form.naming.some((naming) => naming === name),
  );

/** What a field is expected to hold: the change's `before`, else what the entry is called. */
function knownText(task: FormTask, { name }: FormField): string | null {
  const before = task.fields.find((field) => field.name === name)?.before;
  if (before !== undefined) return before;
  return name === 'title' || name === 'company' ? (task.entry?.[name] ?? null) : null;
}
