import type { SiteWords } from '../../../engine/forms/form.ts';

/** Words that belong to no field, in every form the same. Facts as of 2026-11-23 (docs/linkedin.md). */

/** Names of the two selects of a date; the classic front end says the date's name too. */
export const MONTH: SiteWords = [
  'month',
  'monat',
  'måned',
  'mois',
  'mes',
  /^month of .+$/i,
  /^(start|end|issue|expiration) (date )?month$/i,
];

export const YEAR: SiteWords = [
  'year',
  'jahr',
  'år',
  'année',
  'año',
  /^year of .+$/i,
  /^(start|end|issue|expiration) (date )?year$/i,
];

/** The switch that tells the network of the change. */
export const NOTIFY: readonly RegExp[] = [
  /notify (?:your |my )?network/i,
  /netzwerk (?:informieren|benachrichtigen)/i,
  /giv (?:dit )?netværk(?:et)? besked|underret (?:dit )?netværk/i,
  /(?:informer|avertir|prévenir|notifier) (?:le|votre|mon) réseau/i,
  /(?:avisar|informar|notificar) a (?:la|tu|mi) red/i,
];

/** Save, of three languages too whose forms are not known. */
export const SAVE: SiteWords = ['save', 'speichern', 'gem', 'enregistrer', 'guardar', 'salvar', 'salva', 'salvați'];

/**
 * The button that deletes the entry a form belongs to: the word alone, or with what is deleted. Never the word by which an
 * item is taken off a list ("Remove …", "… entfernen").
 */
export const DELETE: readonly RegExp[] = [
  /^delete(?: [^?]+)?$/i,
  /^(?:[^?]+ )?löschen$/i,
  /^slet(?: [^?]+)?$/i,
  /^supprimer(?: [^?]+)?$/i,
  /^eliminar(?: [^?]+)?$/i,
];

/** Answers no in a dialog that asks whether to throw something away. */
export const KEEP: SiteWords = [
  'no thanks',
  'no, thanks',
  'nein danke',
  'nein, danke',
  'nej tak',
  'non merci',
  'non, merci',
  'no gracias',
  'no, gracias',
];
