import type { Area } from '../../../src/profile/sections.ts';
import { own } from '../page-state.ts';
import type { Form } from './form.ts';

declare global {
  /** The forms brought into this page, in the extension's own world: the one at hand, never all of them. */
  var countersignForms: Partial<Record<Area, Form>> | undefined;
}

/** Called by the small script that the build makes of each form's file. */
export function register(section: Area, form: Form): void {
  globalThis.countersignForms = { ...forms(), [section]: form };
}

export const formOf = (section: Area): Form | undefined => forms()?.[section];

/** Only what we put there ourselves: an element of that id stands in the window's name too. */
const forms = () => own('countersignForms');
