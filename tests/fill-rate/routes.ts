import { FORMS } from '../../content-scripts/sites/linkedin/forms/index.ts';
import type { Area, Verb } from '../../src/profile/sections.ts';

/** The address of a form on Ann's profile. */
export function formPathOf(section: Area, op: Verb, formId: string | undefined): string {
  const routes = FORMS[section]?.routes;
  const route = (op === 'add' ? routes?.add : routes?.existing)?.[0];
  if (route === undefined) throw new Error(`no route to ${op} in ${section}`);
  return `/in/ann-lee${route.replace('<id>', formId ?? '')}`;
}
