import type { Verb } from '../../../src/profile/sections.ts';
import { foldedPath } from '../../../src/profile/vanity.ts';
import type { FormTask } from '../../../src/site/task.ts';
import type { Form } from '../../engine/forms/form.ts';
import { formOf } from '../../engine/forms/registry.ts';

const under = (vanity: string, route: string): string => `/in/${encodeURIComponent(vanity)}${route}`;

const routesOf = (form: Form, op: Verb): readonly string[] =>
  (op === 'add' ? form.routes.add : form.routes.existing) ?? [];

/** The path of the task's form, or null when the entry's number is not known. */
export function formPath({ vanity, section, op, entry }: FormTask): string | null {
  const form = formOf(section);
  const route = form && routesOf(form, op)[0];
  if (route === undefined || (route.includes('<id>') && entry?.formId === undefined)) return null;
  return under(vanity, route.replace('<id>', entry?.formId ?? ''));
}

export const listPath = ({ vanity, section }: FormTask): string | null => {
  const list = formOf(section)?.list;
  return list === undefined ? null : under(vanity, list);
};

const here = (): string => `${foldedPath(location.pathname).replace(/\/$/, '')}/`;

export const atList = ({ vanity, section }: FormTask): boolean =>
  here() === `/in/${vanity}${formOf(section)?.list ?? ''}`;

export const atProfile = (vanity: string): boolean => here() === `/in/${vanity}/`;

/** The number in the address when it is a route's, `''` for a route without one, null when it is another page. */
function numberAt(vanity: string, route: string): string | null {
  const [start = '', end = ''] = `/in/${vanity}${route}`.split('<id>');
  if (!route.includes('<id>')) return here() === start ? '' : null;
  const rest = here().startsWith(start) ? here().slice(start.length) : '';
  const number = /^\d{1,20}/.exec(rest)?.[0];
  return number !== undefined && rest.slice(number.length) === end ? number : null;
}

/** The entry's number when the address is one of a form's own, `''` when it has none, null when it is another page. */
export function numberHere(vanity: string, form: Form, op: Verb): string | null {
  for (const route of routesOf(form, op)) {
    const number = numberAt(vanity, route);
    if (number !== null) return number;
  }
  return null;
}

/** Whether the address is one of the form's own. Without the entry's number any entry's form counts; its text decides. */
export function isAtForm({ vanity, section, op, entry }: FormTask): boolean {
  const form = formOf(section);
  const number = form ? numberHere(vanity, form, op) : null;
  return number !== null && (number === '' || entry?.formId === undefined || entry.formId === number);
}

/** The number of the entry whose form this is, by the address. */
export const formIdHere = (): string | undefined => /\/edit\/forms\/(\d{1,20})\/?$/.exec(location.pathname)?.[1];
