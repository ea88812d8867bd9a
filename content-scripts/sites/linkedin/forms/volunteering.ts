import { choiceStep, entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { CAUSE_OPTIONS } from './causes.ts';
import { MEDIA, SKILLS } from './others.ts';
import { current, description, endDate, startDate } from './shared-steps.ts';

/** The form of one volunteer's experience. Facts as of 2026-11-23 (docs/linkedin.md). */
export const volunteering: Form = {
  ...entryRoutes('volunteering-experiences', 'volunteer-experience'),
  steps: [
    lineStep('organization', {
      // German, Danish and French say it alike
      labels: ['organization', 'organisation', 'organización'],
      ids: [/-(company|companyName|requiredCompany|organization)$/],
      // choosing would link one organization of that name, perhaps the wrong one
      suggestions: 'free',
    }),
    lineStep('role', {
      labels: ['role', 'funktion', 'rolle', 'rôle', 'función'],
      ids: [/-role$/],
    }),
    choiceStep('cause', {
      labels: ['cause', 'zweck', 'formål', 'causa benéfica', 'causa'],
      ids: [/-cause$/],
      options: CAUSE_OPTIONS,
    }),
    current([
      'i am currently volunteering in this role',
      'ich übe dieses ehrenamt aktuell aus',
      'jeg er frivillig her i øjeblikket',
      'je suis actuellement bénévole ici',
      'actualmente colaboro en este voluntariado',
    ]),
    startDate,
    endDate,
    description,
  ],
  others: [SKILLS, MEDIA],
};
