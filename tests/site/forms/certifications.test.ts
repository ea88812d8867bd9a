import { describeForm } from './reads.ts';

describeForm('certifications', {
  as: 'certification',
  existing: ['/details/certifications/edit/forms/<id>/'],
  add: ['/details/certifications/edit/forms/new/', '/edit/forms/certification/new/'],
  foreign: [
    'Skill (ex: Project Management)',
    'Media',
    'Associated with',
    'This credential does not expire',
    'Diese Qualifikation läuft nicht ab',
  ],
});
