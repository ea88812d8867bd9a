import { entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { ASSOCIATED, MEDIA, PEOPLE, SKILLS } from './others.ts';
import { current, description, endDate, startDate } from './shared-steps.ts';

/** The form of one project. Facts as of 2026-11-23 (docs/linkedin.md). */
export const projects: Form = {
  ...entryRoutes('projects', 'project'),
  steps: [
    lineStep('name', {
      labels: ['project name', 'projektname', 'projektnavn', 'nom du projet', 'nombre del proyecto'],
      ids: [/-(title|name)$/],
    }),
    description,
    current([
      'i am currently working on this project',
      'ich arbeite aktuell an diesem projekt',
      'jeg arbejder på dette projekt i øjeblikket',
      'je travaille actuellement sur ce projet',
      'actualmente trabajo en este proyecto',
    ]),
    startDate,
    endDate,
  ],
  others: [SKILLS, MEDIA, PEOPLE, ASSOCIATED, /\burl\b/i],
};
