import { entryRoutes, type Form, lineStep, textStep } from '../../../engine/forms/form.ts';
import { MEDIA, SKILLS } from './others.ts';
import { description, endDate, startDate } from './shared-steps.ts';

/** The form of one school. Facts as of 2026-11-23 (docs/linkedin.md). */
export const education: Form = {
  ...entryRoutes('education', 'education'),
  steps: [
    lineStep('school', {
      labels: [
        'school',
        /^(bildungseinrichtung|hochschule)$/i,
        /^(uddannelsessted|skole)$/i,
        'école',
        /^(institución educativa|universidad)$/i,
      ],
      placeholders: [
        'ex: boston university',
        'bsp.: universität heidelberg',
        'f.eks.: københavns universitet',
        'ex. : sorbonne université',
        'ej.: universidad de salamanca',
      ],
      ids: [/-(school|schoolName)$/],
      // choosing would link one school of that name, perhaps the wrong one
      suggestions: 'free',
    }),
    lineStep('degree', {
      labels: ['degree', 'abschluss', 'grad', 'diplôme', 'título', 'titulación'],
      placeholders: ['ex: bachelor’s', 'bsp.: bachelor', 'f.eks.: bachelor', 'ex. : licence', 'ej.: grado'],
      ids: [/-(degree|degreeName)$/],
      suggestions: 'exact',
    }),
    lineStep('fieldOfStudy', {
      labels: ['field of study', 'studienfach', 'studieretning', 'domaine d’études', 'disciplina académica'],
      placeholders: [
        'ex: business',
        'bsp.: betriebswirtschaft',
        'f.eks.: økonomi',
        'ex. : commerce',
        'ej.: empresariales',
      ],
      ids: [/-(fieldOfStudy|fieldsOfStudy)$/],
      suggestions: 'exact',
    }),
    startDate,
    endDate,
    lineStep('grade', {
      labels: ['grade', 'note', 'karakter', 'résultat obtenu', 'nota'],
      ids: [/-grade$/],
    }),
    textStep('activities', {
      labels: [
        // some front ends say the limit, as they do of the description
        /^activities and societies(, .*)?$/i,
        /^aktivitäten und (vereine|verbände)(, .*)?$/i,
        /^aktiviteter og foreninger(, .*)?$/i,
        /^activités et associations(, .*)?$/i,
        /^actividades y (grupos|asociaciones)(, .*)?$/i,
      ],
      ids: [/-activities$/],
    }),
    description,
  ],
  others: [SKILLS, MEDIA, /\bgpa\b/i],
};
