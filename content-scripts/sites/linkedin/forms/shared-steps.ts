import { checkStep, type FormStep, listStep, monthStep, type SiteWords, textStep } from '../../../engine/forms/form.ts';

/** Steps that several forms share, word for word. Facts as of 2026-11-23 (docs/linkedin.md). */

export const START_IDS = [/-start-?date(-|$)/i];
export const END_IDS = [/-end-?date(-|$)/i];

export const startDate = monthStep('start', {
  labels: ['start date', 'startdatum', 'startdato', 'date de début', 'fecha de inicio'],
  // seen on the live site in English (October 2026), Danish and Russian (docs/linkedin.md)
  selects: {
    month: ['start month', 'startmåned', 'месяц начала'],
    year: ['start year', 'startår', 'год начала'],
  },
  ids: START_IDS,
});

export const endDate = monthStep('end', {
  labels: [
    /^end date( \(or expected\))?$/i,
    /^enddatum( \(.*\))?$/i,
    /^slutdato( \(.*\))?$/i,
    /^date de fin( \(.*\))?$/i,
    /^fecha de finalización( \(.*\))?$/i,
  ],
  selects: {
    month: ['end month', 'slutmåned', 'месяц окончания'],
    year: ['end year', 'slutår', 'год окончания'],
  },
  ids: END_IDS,
});

/** `labels` differ from form to form: "in this role", "on this project". */
export const current = (labels: SiteWords): FormStep => checkStep('current', { labels, hides: ['end'] });

export const description = textStep('description', {
  labels: [
    // English and French
    /^description(, .*)?$/i,
    /^beschreibung(, .*)?$/i,
    /^beskrivelse(, .*)?$/i,
    /^descripción(, .*)?$/i,
  ],
  // the classic form of a school calls it notes
  ids: [/-(description|notes)$/],
});

export const SKILL_INPUT: SiteWords = [
  /^skill( \(.*\))?$/i,
  /^kenntnis( \(.*\))?$/i,
  /^kompetence( \(.*\))?$/i,
  /^compétence( \(.*\))?$/i,
  /^aptitud( \(.*\))?$/i,
];

const HEADINGS: Readonly<Record<'skills' | 'topSkills', SiteWords>> = {
  skills: ['skills', 'kenntnisse', 'kompetencer', 'compétences', 'aptitudes'],
  topSkills: [
    'top skills',
    'top-kenntnisse',
    'vigtigste kompetencer',
    'principales compétences',
    'aptitudes principales',
  ],
};

/** Skills as chips: in a position, and at the top of About. */
export const skillChips = (name: 'skills' | 'topSkills'): FormStep =>
  listStep(name, {
    labels: [...SKILL_INPUT, ...HEADINGS[name]],
    placeholders: SKILL_INPUT,
    add: [
      /^add (a )?skills?$/i,
      /^kenntnis(se)? hinzufügen$/i,
      /^tilføj (en )?kompetence(r)?$/i,
      /^ajouter (une|des) compétences?$/i,
      /^añadir (una )?aptitud(es)?$/i,
    ],
    // no "delete", "supprimer", "eliminar": those begin the name of the button that deletes the whole entry
    remove: [/^remove (.+)$/i, /^(.+) entfernen$/i, /^fjern (.+)$/i, /^retirer (.+)$/i, /^quitar (.+)$/i],
  });
