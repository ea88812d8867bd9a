import { type Form, textStep } from '../../../engine/forms/form.ts';
import { skillChips } from './shared-steps.ts';

/** The About form; it also holds a picker for top skills. Facts as of 2026-11-23 (docs/linkedin.md). */
export const about: Form = {
  routes: { existing: ['/edit/forms/summary/new/'] },
  steps: [
    textStep('about', {
      labels: ['about', 'summary', 'info', 'om', 'infos', 'acerca de'],
      ids: [/-(summary|about)$/],
    }),
    skillChips('topSkills'),
  ],
  others: [],
};
