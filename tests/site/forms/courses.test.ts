import { describeForm } from './reads.ts';

describeForm('courses', {
  as: 'course',
  existing: ['/details/courses/edit/forms/<id>/'],
  add: ['/details/courses/edit/forms/new/', '/edit/forms/course/new/'],
  foreign: ['Associated with', 'Tilknyttet', 'Associé à'],
});
