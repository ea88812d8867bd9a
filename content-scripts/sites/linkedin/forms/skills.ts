import { entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, HEADLINE } from './others.ts';
import { SKILL_INPUT } from './shared-steps.ts';

/** The form of one skill, which is no more than its name. Facts as of 2026-11-23 (docs/linkedin.md). */
export const skills: Form = {
  ...entryRoutes('skills', 'skill'),
  steps: [
    lineStep('skill', {
      labels: SKILL_INPUT,
      placeholders: SKILL_INPUT,
      // other classic forms end in "-name" too
      ids: [/-SKILL-.*-name$/],
      suggestions: 'exact',
    }),
  ],
  // the title of a position looks much alike
  others: [/^(?:title|position|titel|stilling|intitulé|cargo)/i, HEADLINE, ASSOCIATED],
};
