import { formIdHere } from '#site/routes.ts';
import { isRefusal, refuse } from '../../../src/refusals.ts';
import type { TypedReport } from '../../../src/site/report.ts';
import { isHidden, textIn } from '../locate/form.ts';
import { isTouched } from '../page-state.ts';
import { formOnScreen } from './open-form.ts';

/** What was typed into the site's own form by the people in front of it; not what we typed. */
export async function typed(vanity: string): Promise<TypedReport> {
  if (isTouched()) return refuse('page-not-fresh');
  const open = await formOnScreen(vanity);
  if (isRefusal(open)) return open;
  const { section, op, located } = open;
  const formId = formIdHere();
  if (located.fields.size === 0) return refuse('field-not-found');
  return {
    section,
    op,
    ...(formId === undefined ? {} : { formId }),
    fields: located.form.steps
      .map(({ name }) => name)
      .filter((name) => located.fields.has(name) || isHidden(located, name))
      .map((name) => ({ name, text: textIn(located, name) })),
  };
}
