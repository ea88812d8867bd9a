import { describeForm } from './reads.ts';

describeForm('publications', {
  as: 'publication',
  existing: ['/details/publications/edit/forms/<id>/'],
  add: ['/details/publications/edit/forms/new/', '/edit/forms/publication/new/'],
  foreign: ['Author', 'Add author', 'Autor', 'Forfatter', 'Auteur', 'Media'],
});
