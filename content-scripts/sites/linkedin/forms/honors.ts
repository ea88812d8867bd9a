import { entryRoutes, type Form, lineStep, monthStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, MEDIA, SKILLS } from './others.ts';
import { description } from './shared-steps.ts';

/** The form of one honor or award. Facts as of 2026-11-23 (docs/linkedin.md). */
export const honors: Form = {
  ...entryRoutes('honors', 'honor'),
  steps: [
    lineStep('title', {
      labels: ['title', 'titel', 'titre', 'título'],
      ids: [/-title$/],
    }),
    lineStep('issuer', {
      labels: ['issuer', 'aussteller', 'udsteder', 'émetteur', 'emisor'],
      ids: [/-issuer$/],
    }),
    monthStep('date', {
      labels: [
        'issue date',
        /^(verleihungsdatum|ausstellungsdatum)$/i,
        /^(tildelingsdato|udstedelsesdato)$/i,
        /^date (de remise|d'émission)$/i,
        /^fecha de (entrega|expedición)$/i,
      ],
      ids: [/-(issuedOn|issueDate|date)(-|$)/],
    }),
    description,
  ],
  others: [ASSOCIATED, SKILLS, MEDIA],
};
