import { describeForm } from './reads.ts';

describeForm('experience', {
  as: 'position',
  existing: ['/details/experience/edit/forms/<id>/'],
  add: ['/details/experience/edit/forms/new/', '/edit/forms/position/new/'],
  foreign: ['Headline', 'Profil-Slogan', 'Industry', 'Media', 'Notify network', 'Netzwerk informieren'],
  selects: { employmentType: 'employmentTypes', locationType: 'locationTypes' },
});
