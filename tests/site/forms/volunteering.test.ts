import { describeForm } from './reads.ts';

describeForm('volunteering', {
  as: 'volunteering',
  existing: ['/details/volunteering-experiences/edit/forms/<id>/'],
  add: ['/details/volunteering-experiences/edit/forms/new/', '/edit/forms/volunteer-experience/new/'],
  foreign: ['Media', 'Skills'],
  selects: { cause: 'causes' },
});
