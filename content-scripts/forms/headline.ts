import type { Form } from './form.ts';

/** The intro form; only its headline is ever touched. Facts as of 2026-11-23 (docs/linkedin.md). */
export const headline: Form = {
  routes: ['/edit/intro/', '/edit/forms/intro/new/'],
  fields: [
    {
      name: 'headline',
      kinds: ['rich', 'text', 'line'],
      labels: [/^headline$/i, /^überschrift$/i, /^overskrift$/i],
      placeholders: [],
      ids: [/-headline$/],
    },
  ],
  naming: [],
  others: [/name/i, /location|city|postal/i, /industry/i, /pronoun/i, /^position/i, /school/i],
};
