import type { FieldName } from '../../../src/profile/sections.ts';
import { sameValue } from '../../../src/profile/values.ts';
import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import { controlsIn } from '../locate/controls.ts';
import { type Field, locateField, readField } from '../locate/field.ts';
import type { Located } from '../locate/form.ts';
import { writeField } from './write.ts';

/** How long a field that a box had hidden may take to appear, ms. */
const APPEARS = 1500;

/** Takes the form's steps from top to bottom; what a field already holds is not written again. */
export async function takeSteps(form: Located, targets: ReadonlyMap<FieldName, string>): Promise<Refusal | undefined> {
  for (const { step, name } of form.form.steps) {
    const target = targets.get(name);
    if (target === undefined) continue;
    const field = await fieldFor(form, name, target);
    if (isRefusal(field)) return field;
    if (field === undefined || sameValue(step, readField(field), target)) continue;
    const refusal = await writeField(field, target);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The field, found anew when it was hidden before; undefined when it is not there and should hold nothing. */
async function fieldFor(form: Located, name: FieldName, target: string): Promise<Field | Refusal | undefined> {
  const fields = form.fields as Map<FieldName, Field>;
  const known = fields.get(name);
  if (known !== undefined && isConnected(known)) return known;
  const step = form.form.steps.find((each) => each.name === name);
  if (step === undefined || (target === '' && known === undefined)) return undefined;
  const start = performance.now();
  for (;;) {
    const field = locateField(form.form, step, null, controlsIn(form.container), form.container);
    if (!isRefusal(field)) {
      fields.set(name, field);
      return field;
    }
    // a box was ticked that takes the field away
    if (target === '') {
      fields.delete(name);
      return undefined;
    }
    if (performance.now() - start > APPEARS) return field;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const isConnected = ({ at }: Field): boolean => (at instanceof Element ? at.isConnected : at.year.isConnected);
