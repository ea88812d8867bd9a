import { entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, MEDIA } from './others.ts';
import { current, description, endDate, startDate } from './shared-steps.ts';

/** The form of one membership. Facts as of 2026-11-23 (docs/linkedin.md). */
export const organizations: Form = {
  ...entryRoutes('organizations', 'organization'),
  steps: [
    lineStep('name', {
      labels: [
        /^organi[sz]ation name$/i,
        'name der organisation',
        'organisationens navn',
        "nom de l'organisation",
        'nombre de la organización',
      ],
      ids: [/-name$/],
      // choosing would link one organization of that name, perhaps the wrong one
      suggestions: 'free',
    }),
    lineStep('position', {
      labels: ['position held', 'ausgeübte position', 'din stilling', 'poste occupé', 'cargo ocupado'],
      ids: [/-(position|positionHeld)$/],
    }),
    current([
      'membership ongoing',
      'mitgliedschaft besteht noch',
      'medlemskabet er aktivt',
      'adhésion en cours',
      'membresía vigente',
    ]),
    startDate,
    endDate,
    description,
  ],
  others: [ASSOCIATED, MEDIA],
};
