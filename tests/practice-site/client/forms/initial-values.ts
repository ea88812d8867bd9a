import { extraRequired } from '../../shared/limits.ts';
import type { PageData } from '../../shared/page-data.ts';
import type { OpenForm } from '../../shared/routes.ts';
import { entryOf } from '../../shared/sections.ts';
import { type Values, valuesOf } from '../../shared/values.ts';

/** What a form is opened with. */
export function initialValues({ form, id }: OpenForm, page: PageData): Values {
  const values = storedValues({ form, id }, page);
  const extra = page.requiredExtra ? extraRequired(form) : undefined;
  if (extra) values[extra] = '';
  if (page.staleStart && form === 'position' && id === null) {
    const now = new Date();
    Object.assign(values, { startMonth: String(now.getMonth() + 1), startYear: String(now.getFullYear() - 2) });
  }
  return values;
}

function storedValues({ form, id }: OpenForm, { profile }: PageData): Values {
  const { firstName, lastName, pronouns, headline, industry, location, about, topSkills } = profile;
  if (form === 'intro') return { firstName, lastName, pronouns, headline, industry, location };
  if (form === 'about') return { about, topSkills: topSkills.join('\n') };
  return valuesOf(form, id === null ? undefined : entryOf(profile, form, id));
}
