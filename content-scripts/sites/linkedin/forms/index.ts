import type { Area } from '../../../../src/profile/sections.ts';
import type { Form } from '../../../engine/forms/form.ts';
import { about } from './about.ts';
import { certifications } from './certifications.ts';
import { courses } from './courses.ts';
import { education } from './education.ts';
import { experience } from './experience.ts';
import { headline } from './headline.ts';
import { honors } from './honors.ts';
import { intro } from './intro.ts';
import { languages } from './languages.ts';
import { organizations } from './organizations.ts';
import { projects } from './projects.ts';
import { publications } from './publications.ts';
import { skills } from './skills.ts';
import { volunteering } from './volunteering.ts';

/** Every form that can be filled, one file each. Sections that are not here are pasted by the owner's own hand. */
export const FORMS: Readonly<Partial<Record<Area, Form>>> = {
  headline,
  intro,
  about,
  experience,
  education,
  certifications,
  skills,
  languages,
  projects,
  volunteering,
  publications,
  honors,
  courses,
  organizations,
};
