import { choiceStep, type Form, lineStep } from '../../../engine/forms/form.ts';
import { INTRO_ROUTES } from './headline.ts';
import { HEADLINE, NAMES, REGION } from './others.ts';

/**
 * The same form as the headline's, for what else in it may be granted. The name is never touched, whatever a change
 * says. Facts as of 2026-11-23 (docs/linkedin.md).
 */
export const intro: Form = {
  routes: { existing: INTRO_ROUTES },
  steps: [
    choiceStep('pronouns', {
      labels: ['pronouns', 'pronomen', 'pronominer', 'pronoms', 'pronombres'],
      ids: [/-pronouns?$/i],
      // "elle" alone is no code's word: she in French, they in Spanish
      options: {
        'she-her': { words: ['she/her', 'sie/ihr', 'hun/hende', 'ella'] },
        'he-him': { words: ['he/him', 'er/ihm', 'han/ham', 'il', 'él'] },
        'they-them': { words: ['they/them', 'dey/deren', 'de/dem', 'iel'] },
      },
    }),
    lineStep('industry', {
      labels: ['industry', 'branche', 'secteur', 'sector'],
      ids: [/-industry(Name|Id)?$/i],
      suggestions: 'only',
    }),
    lineStep('location', {
      labels: ['location', 'standort', 'ort', 'sted', 'lieu', 'ubicación'],
      ids: [/-(location|geoLocation|locationName|city|cityTypeaheadField)$/i],
      suggestions: 'exact',
    }),
  ],
  others: [NAMES, HEADLINE, REGION],
};
