import { describeForm } from './reads.ts';

describeForm('organizations', {
  as: 'organization',
  existing: ['/details/organizations/edit/forms/<id>/'],
  add: ['/details/organizations/edit/forms/new/', '/edit/forms/organization/new/'],
  foreign: ['Associated with', 'Media'],
});
