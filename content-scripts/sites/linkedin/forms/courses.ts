import { entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, SKILLS } from './others.ts';

/** The form of one course. Facts as of 2026-11-23 (docs/linkedin.md). */
export const courses: Form = {
  ...entryRoutes('courses', 'course'),
  steps: [
    lineStep('name', {
      labels: ['course name', 'kursname', 'kursusnavn', 'nom du cours', 'nombre del curso'],
      ids: [/-name$/],
    }),
    lineStep('number', {
      labels: [
        /^(course )?number$/i,
        /^(kurs)?nummer$/i,
        'kursusnummer',
        /^numéro( du cours)?$/i,
        /^número( del curso)?$/i,
      ],
      ids: [/-number$/],
    }),
  ],
  others: [ASSOCIATED, SKILLS],
};
