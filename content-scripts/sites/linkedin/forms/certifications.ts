import { entryRoutes, type Form, lineStep, monthStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, MEDIA, SKILLS } from './others.ts';
import { END_IDS, START_IDS } from './shared-steps.ts';

const NO_EXPIRY = /does not expire|läuft nicht ab|udløber ikke|n[’']expire pas|no (?:caduca|vence)/i;

/** The form of one license or certification. Facts as of 2026-11-23 (docs/linkedin.md). */
export const certifications: Form = {
  ...entryRoutes('certifications', 'certification'),
  steps: [
    lineStep('name', {
      labels: ['name', 'navn', 'nom', 'nombre'],
      placeholders: [/^(ex|bsp\.|f\.eks\.|ex\. |ej\.): microsoft certified network associate security$/i],
      ids: [/-name$/],
      suggestions: 'free',
    }),
    lineStep('organization', {
      labels: [
        /^issuing organi[sz]ation$/i,
        'ausstellende organisation',
        'udstedende organisation',
        'organisme de délivrance',
        'empresa emisora',
      ],
      placeholders: ['ex: microsoft', 'bsp.: microsoft', 'f.eks.: microsoft', 'ex. : microsoft', 'ej.: microsoft'],
      ids: [/-(company|companyName|authority)$/],
      // choosing would link one organization of that name, perhaps the wrong one
      suggestions: 'free',
    }),
    monthStep('issued', {
      labels: ['issue date', 'ausstellungsdatum', 'udstedelsesdato', 'date d’émission', 'fecha de expedición'],
      ids: START_IDS,
    }),
    monthStep('expires', {
      labels: ['expiration date', 'ablaufdatum', 'udløbsdato', 'date d’expiration', 'fecha de caducidad'],
      ids: END_IDS,
    }),
    lineStep('credentialId', {
      labels: ['credential id', 'zertifikats-id', 'certifikat-id', 'identifiant du diplôme', 'id de la credencial'],
      ids: [/-(licenseNumber|credentialId)$/i],
    }),
    lineStep('credentialUrl', {
      labels: ['credential url', 'zertifikats-url', 'certifikat-url', 'url du diplôme', 'url de la credencial'],
      ids: [/-(url|credentialUrl)$/i],
    }),
  ],
  others: [SKILLS, MEDIA, ASSOCIATED, NO_EXPIRY],
};
