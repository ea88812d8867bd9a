import type { FieldName } from '../../../src/profile/sections.ts';
import { type Control, controlsIn } from '../locate/controls.ts';
import { controlsOf, readField } from '../locate/field.ts';
import type { Located } from '../locate/form.ts';
import { nameOf } from '../locate/names.ts';
import { valueIn } from '../locate/value.ts';

/** What every control we do not touch holds, so that a form that moves one of them is noticed; but for `pressed`. */
export function othersIn(
  form: Located,
  targets: ReadonlyMap<FieldName, string>,
  pressed: readonly Element[] = [],
): { readonly moved: () => boolean } {
  const all = controlsIn(form.container);
  const ours = oursIn(form, targets, all);
  const before = new Map(
    all.filter((other) => !ours.has(other) && !pressed.includes(other)).map((other) => [other, valueIn(other)]),
  );
  return { moved: () => [...before].some(([other, text]) => other.isConnected && valueIn(other) !== text) };
}

/** All that stands in the form beside what we put in, as one text: what a Save would send along. */
export function restOf(form: Located, targets: ReadonlyMap<FieldName, string>): string {
  const all = controlsIn(form.container);
  const ours = oursIn(form, targets, all);
  const fields = [...form.fields].filter(([name]) => !targets.has(name) && !isShown(form, name, targets));
  return JSON.stringify([
    all.filter((other) => !ours.has(other)).map((other) => [nameOf(other), valueIn(other)]),
    // a list is no control
    fields.map(([name, field]) => [name, readField(field)]),
  ]);
}

function oursIn(form: Located, targets: ReadonlyMap<FieldName, string>, all: readonly Control[]): Set<Control> {
  const ours = new Set<Control>();
  for (const [name, field] of form.fields)
    if (targets.has(name) || isShown(form, name, targets))
      for (const control of controlsOf(field, all)) ours.add(control);
  return ours;
}

/** A field that comes and goes with a box we tick moves by itself. */
const isShown = (form: Located, name: FieldName, targets: ReadonlyMap<FieldName, string>): boolean =>
  form.form.steps.some((step) => step.step === 'check' && targets.has(step.name) && step.hides.includes(name));
