import { describeForm } from './reads.ts';

describeForm('education', {
  as: 'education',
  existing: ['/details/education/edit/forms/<id>/'],
  add: ['/details/education/edit/forms/new/', '/edit/forms/education/new/'],
  foreign: ['Skill (ex: Project Management)', 'Kenntnisse', 'Compétences', 'Media', 'Médias', 'GPA', 'Overall GPA*'],
});
