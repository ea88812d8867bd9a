import { describeForm } from './reads.ts';

describeForm('honors', {
  as: 'honor',
  existing: ['/details/honors/edit/forms/<id>/'],
  add: ['/details/honors/edit/forms/new/', '/edit/forms/honor/new/'],
  foreign: ['Associated with', 'Asociado con', 'Media'],
});
