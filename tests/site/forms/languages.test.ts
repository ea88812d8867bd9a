import { describeForm } from './reads.ts';

describeForm('languages', {
  as: 'language',
  existing: ['/details/languages/edit/forms/<id>/'],
  add: ['/details/languages/edit/forms/new/', '/edit/forms/language/new/'],

  selects: { proficiency: 'proficiencies' },
});
