import { type Form, textStep } from '../../../engine/forms/form.ts';
import { INDUSTRY, NAMES, PLACE, PRONOUN_WORDS, REGION } from './others.ts';

export const INTRO_ROUTES = ['/edit/intro/', '/edit/forms/intro/new/'];

/** The intro form; of it only the headline. Facts as of 2026-11-23 (docs/linkedin.md). */
export const headline: Form = {
  routes: { existing: INTRO_ROUTES },
  steps: [
    textStep('headline', {
      oneLine: true,
      labels: ['headline', 'überschrift', 'profil-slogan', 'overskrift', 'titre du profil', 'titular'],
      ids: [/-headline$/],
    }),
  ],
  others: [NAMES, PLACE, REGION, INDUSTRY, PRONOUN_WORDS],
};
