import { saveButton } from '#site/save-button.ts';
import { isRefusal } from '../../../src/refusals.ts';
import type { CheckReport } from '../../../src/site/report.ts';
import { formOnScreen } from './open-form.ts';
import { skeletonOf } from './skeleton.ts';

/** Which fields of the open form would be filled, on what evidence, and what is missing. Changes nothing. */
export async function checkForm(vanity: string): Promise<CheckReport> {
  const open = await formOnScreen(vanity);
  if (isRefusal(open)) return open;
  const { section, op, located } = open;
  return {
    section,
    op,
    fields: located.form.steps.map(({ name }) => {
      const field = located.fields.get(name);
      const refusal = located.missing.get(name);
      return { name, found: [...(field?.evidence ?? [])], ...(refusal ? { refused: refusal.refused } : {}) };
    }),
    save: saveButton(located.container) !== null,
    skeleton: skeletonOf(located.container),
  };
}
