import type { Form } from './form.ts';

/** The form of one existing position. Facts as of 2026-11-23 (docs/linkedin.md). */
export const experience: Form = {
  routes: ['/details/experience/edit/forms/<id>/'],
  entriesAt: '/details/experience/',
  fields: [
    {
      name: 'title',
      kinds: ['line'],
      labels: [/^title$/i, /^position$/i, /^titel$/i],
      placeholders: [/^ex: retail sales manager$/i],
      ids: [/-title$/],
    },
    {
      name: 'company',
      kinds: ['line'],
      labels: [
        /^company( or organization)?$/i,
        /^unternehmen( oder organisation)?$/i,
        /^virksomhed( eller organisation)?$/i,
      ],
      placeholders: [/^ex: microsoft$/i],
      ids: [/-(company|companyName)$/],
    },
    {
      name: 'description',
      kinds: ['text', 'rich'],
      labels: [/^description(, maximum .*)?$/i, /^beschreibung(, .*)?$/i, /^beskrivelse(, .*)?$/i],
      placeholders: [],
      ids: [/-description$/],
    },
  ],
  naming: ['title', 'company'],
  others: [/skill|kenntnis|kompetence/i, /location|\bort\b|placering/i, /headline/i],
};
