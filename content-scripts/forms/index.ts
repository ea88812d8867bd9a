import type { SectionName } from '../../src/profile/sections.ts';
import { about } from './about.ts';
import { experience } from './experience.ts';
import type { Form } from './form.ts';
import { headline } from './headline.ts';

/** Every form that can be filled; one file each. */
export const FORMS: Readonly<Record<SectionName, Form>> = { headline, about, experience };
