import { describeForm } from './reads.ts';

describeForm('headline', {
  as: 'intro',
  existing: ['/edit/intro/', '/edit/forms/intro/new/'],
  foreign: [
    'First name*',
    'Nachname*',
    'Efternavn',
    'Prénom',
    'Nom de famille*',
    'Apellidos*',
    'Additional name',
    'City',
    'Postal code',
    'Country/Region*',
  ],
});
