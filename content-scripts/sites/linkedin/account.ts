import { vanityFrom } from '../../../src/profile/vanity.ts';
import type { RefusalCode } from '../../../src/refusals.ts';
import { addressOf, deepQuery, first } from '../../engine/locate/dom.ts';
import { isLeaving } from '../../engine/page-state.ts';

const ORIGIN = 'https://www.linkedin.com';
/** Where the site stops a person who is not signed in, or whom it wants to check. */
const STOP_PAGES = /^\/(checkpoint|challenge|authwall|login|uas|signup)(\/|$)/;

/** Marks that browsers and their translators leave on a page whose words they have put into another language. */
const TRANSLATED = 'html[class*="translated-"], font font, [_msttexthash], [data-moz-translations-id]';

/** Why this page cannot be worked with at all, whoever it shows. */
export function pageRefusal(): RefusalCode | null {
  if (location.origin !== ORIGIN) return 'no-access';
  if (isLeaving()) return 'page-moving';
  if (STOP_PAGES.test(location.pathname)) return 'signed-out';
  return first(TRANSLATED) === null ? null : 'page-translated';
}

/** Links by which the site lets a member edit: the intro's pencil, and on the details pages each entry's own. */
const EDIT_LINKS = 'a[href*="/edit/intro/"], a[href*="/edit/forms/"]';

/** The vanity names of the profiles this page offers to edit: the signed-in member's own. */
export function editableVanities(): Set<string> {
  const found = new Set<string>();
  for (const link of deepQuery(document, EDIT_LINKS)) {
    const vanity = vanityFrom(addressOf(link));
    if (vanity !== null) found.add(vanity);
  }
  return found;
}

export const pageVanity = (): string | null => vanityFrom(location.pathname);

/**
 * Why this page is not the owner's own profile, or null when it is: the address must name the owner, and the page must
 * offer to edit the owner's profile and nobody else's. A page that offers nothing at all is believed only when the site
 * has just said who is signed in (`seen`).
 */
export function accountRefusal(vanity: string, seen = false): RefusalCode | null {
  const stop = pageRefusal();
  if (stop) return stop;
  const editable = editableVanities();
  if (editable.size === 0 && seen && pageVanity() === vanity) return null;
  if (editable.size !== 1) return 'account-unknown';
  return editable.has(vanity) && pageVanity() === vanity ? null : 'wrong-account';
}
