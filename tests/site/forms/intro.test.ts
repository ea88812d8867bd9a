import { describeForm } from './reads.ts';

describeForm('intro', {
  as: 'intro',
  existing: ['/edit/intro/', '/edit/forms/intro/new/'],
  foreign: ['First name*', 'Vorname*', 'Nom de famille*', 'Additional name', 'Headline*', 'Titular', 'Country/Region*'],
  selects: { pronouns: 'pronouns' },
});
