import type { SectionName } from '../../src/profile/sections.ts';
import type { Form } from './form.ts';

declare global {
  /** The forms brought into this page, in the extension's own world: the one at hand, never all of them. */
  var countersignForms: Partial<Record<SectionName, Form>> | undefined;
}

/** Called by the small script that the build makes of each form's file. */
export function register(section: SectionName, form: Form): void {
  globalThis.countersignForms ??= {};
  globalThis.countersignForms[section] = form;
}

export const formOf = (section: SectionName): Form | undefined => globalThis.countersignForms?.[section];
