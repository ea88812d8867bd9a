import type { SiteWords } from '../../../engine/forms/form.ts';

/**
 * What the site's controls on an invitation are called, by language; the name of the person stands for `(.+)`. As of
 * 2026-11-25: the English labels and "Accepter", "Ignorer" are known (docs/linkedin.md), the others are translations.
 */
export const ACCEPT: readonly RegExp[] = [
  /^accept (.+)['’]s? invitation$/i,
  /^accept an invitation (?:to connect )?from (.+)$/i,
  /^einladung von (.+) annehmen$/i,
  /^accepter invitationen fra (.+)$/i,
];
export const IGNORE: readonly RegExp[] = [
  /^ignore an invitation to connect from (.+)$/i,
  /^ignore (.+)['’]s? invitation$/i,
  /^(?:kontaktanfrage|einladung) von (.+) ignorieren$/i,
  /^ignorer en invitation til at oprette forbindelse fra (.+)$/i,
];
/** A card with such a control is a suggestion, never an invitation. */
export const CONNECT: readonly RegExp[] = [/^connect\b/i, /\bvernetzen$/i, /^opret forbindelse\b/i];
export const MESSAGE: readonly RegExp[] = [
  /^(?:send )?message (?:to )?(.+)$/i,
  /^nachricht an (.+)$/i,
  /^send besked til (.+)$/i,
];
/** What a card says once it was answered with yes. */
export const CONNECTED: readonly RegExp[] = [
  /^(.+) is now a connection\b/i,
  /^you and (.+) are now connected\b/i,
  /^(.+) ist jetzt ein kontakt\b/i,
  /^(.+) er nu en forbindelse\b/i,
];
export const MORE: SiteWords = ['show more', 'load more', 'mehr anzeigen', 'vis flere'];
/** A number of shared connections, and how many stand by name before it. */
export const MUTUAL: readonly { readonly says: RegExp; readonly named: number }[] = [
  { says: /\band (\d[\d.,]*) other mutual connections?\b/iu, named: 1 },
  { says: /\bund (\d[\d.,]*) weitere[rn]? gemeinsame[rn]? kontakte?\b/iu, named: 1 },
  { says: /\bog (\d[\d.,]*) and(?:en|re) fælles forbindelser?\b/iu, named: 1 },
  { says: /(\d[\d.,]*) mutual connections?\b/iu, named: 0 },
  { says: /(\d[\d.,]*) gemeinsame[rn]? kontakte?\b/iu, named: 0 },
  { says: /(\d[\d.,]*) fælles forbindelser?\b/iu, named: 0 },
];
/** Somebody by name and nobody else. */
export const ONE_MUTUAL = /\bis a mutual connection\b|\bist ein gemeinsamer kontakt\b|\ber en fælles forbindelse\b/iu;
/** Buttons within a card that belong to its text, not to the invitation. */
export const UNFOLD: SiteWords = [
  'show more',
  'show less',
  'see more',
  '…more',
  'mehr anzeigen',
  'weniger anzeigen',
  'vis flere',
  'vis færre',
];
