import { describeForm } from './reads.ts';

describeForm('skills', {
  as: 'skill',
  existing: ['/details/skills/edit/forms/<id>/'],
  add: ['/details/skills/edit/forms/new/', '/edit/forms/skill/new/'],
  foreign: ['Title*', 'Position*', 'Headline*', 'Associated with'],
});
