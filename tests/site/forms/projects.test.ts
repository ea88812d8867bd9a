import { describeForm } from './reads.ts';

describeForm('projects', {
  as: 'project',
  existing: ['/details/projects/edit/forms/<id>/'],
  add: ['/details/projects/edit/forms/new/', '/edit/forms/project/new/'],
  foreign: ['Skills', 'Media', 'Add contributor', 'Associated with', 'Verknüpft mit', 'Project URL'],
});
