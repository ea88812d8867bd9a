import { accountRefusal } from '#site/account.ts';
import { formContainer } from '#site/container.ts';
import { FORMS } from '#site/forms/index.ts';
import { numberHere } from '#site/routes.ts';
import { SECTIONS, type Section } from '../../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import { fieldsIn, type Located } from '../locate/form.ts';
import { settle } from '../locate/settle.ts';

export interface OpenForm {
  readonly section: Section;
  readonly op: 'set' | 'add';
  readonly located: Located;
}

/** How long a form may take to be drawn, ms. */
const PATIENCE = 3000;

/** The form on screen, whichever of ours it is, in the owner's own profile. */
export function formOnScreen(vanity: string): Promise<OpenForm | Refusal> {
  const look = (): OpenForm | Refusal => {
    const account = accountRefusal(vanity, true);
    if (account) return refuse(account);
    const here = formHere(vanity);
    const form = here && FORMS[here.section];
    const container = formContainer();
    if (!here || !form || container === null) return refuse('form-not-found');
    return { ...here, located: fieldsIn(form, container, () => null) };
  };
  return settle(look, (a, b) => a.section === b.section && a.located.fields.size === b.located.fields.size, PATIENCE);
}

/** Which form the address belongs to. The intro's form is two sections: the first one answers for it. */
function formHere(vanity: string): { section: Section; op: 'set' | 'add' } | null {
  for (const section of SECTIONS)
    for (const op of ['set', 'add'] as const) {
      const form = FORMS[section];
      if (form && numberHere(vanity, form, op) !== null) return { section, op };
    }
  return null;
}
