import { sameText } from '../../src/page/normalise.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';
import type { Form, FormField } from '../forms/form.ts';
import { type Control, kindOf } from './controls.ts';
import { nameOf, placeholderOf } from './names.ts';
import { valueIn } from './value.ts';

/** How much each piece of evidence weighs; one piece is enough when no other control has as much. */
const WEIGHT = { value: 4, name: 4, placeholder: 3, id: 3 } as const;

interface Evidence {
  readonly control: Control;
  readonly weight: number;
}

/**
 * The one control that is this field, or a refusal. `before`: what it is known to hold, null when not known; an empty
 * text is no evidence. Two controls with the same weight are ambiguous, and so are a control that is named right and
 * another that holds the right text: then one of the two facts is wrong and nobody should guess which.
 */
export function locateField(
  form: Form,
  field: FormField,
  before: string | null,
  controls: readonly Control[],
): Control | Refusal {
  const weighed = controls
    .filter((control) => field.kinds.includes(kindOf(control)))
    .map((control): Evidence => ({ control, weight: weigh(form, field, before, control) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  if (first === undefined) return refuse('field-not-found', field.name);
  if (second === undefined) return first.control;
  const valueElsewhere = holds(before, second.control) && !holds(before, first.control);
  return second.weight === first.weight || valueElsewhere ? refuse('ambiguous-field', field.name) : first.control;
}

function weigh(form: Form, field: FormField, before: string | null, control: Control): number {
  const name = nameOf(control);
  const named = field.labels.some((label) => label.test(name));
  if (!named && name !== '' && form.others.some((other) => other.test(name))) return 0;
  let weight = 0;
  if (named) weight += WEIGHT.name;
  if (holds(before, control)) weight += WEIGHT.value;
  if (field.placeholders.some((pattern) => pattern.test(placeholderOf(control)))) weight += WEIGHT.placeholder;
  if (field.ids.some((pattern) => pattern.test(control.id))) weight += WEIGHT.id;
  return weight;
}

const holds = (before: string | null, control: Control): boolean =>
  before !== null && before.trim() !== '' && sameText(valueIn(control), before);
