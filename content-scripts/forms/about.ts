import type { Form } from './form.ts';

/** The About form; it also holds a picker for top skills. Facts as of 2026-11-23 (docs/linkedin.md). */
export const about: Form = {
  routes: ['/edit/forms/summary/new/'],
  fields: [
    {
      name: 'about',
      kinds: ['rich', 'text'],
      labels: [/^(about|summary)$/i, /^info$/i, /^om$/i],
      placeholders: [],
      ids: [/-(summary|about)$/],
    },
  ],
  naming: [],
  others: [/skill/i],
};
