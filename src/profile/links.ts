import { oddHost, oddWords } from './look-alikes.ts';

// A scheme or www, or a bare name that ends like a domain; then the host. Deliberately broad: a false warning costs a
// glance, a missed link costs trust.
const TLD = '(?:\\p{L}{2,24}|xn--[a-z0-9-]{2,59})';
const LINK = new RegExp(
  `(?:https?://|www\\.)([^\\s/?#]+)|(?<![\\p{L}\\p{N}@._-])((?:[\\p{L}\\p{N}-]+\\.)+${TLD})(?![\\p{L}\\p{N}@_-])`,
  'giu',
);
const ADDRESS = new RegExp(`[\\p{L}\\p{N}._%+-]+@((?:[\\p{L}\\p{N}-]+\\.)+${TLD})`, 'giu');

/** Every link a text names, lower case, and the host or e-mail address to show for it. */
function found(text: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const match of text.matchAll(ADDRESS)) links.set(match[0].toLowerCase(), match[0].toLowerCase());
  for (const match of text.matchAll(LINK)) {
    const host = (match[1] ?? match[2] ?? '')
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/[.,;:!)]+$/, '');
    const path = /^[/?#]\S*/u.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    if (host) links.set(host + path, host);
  }
  return links;
}

/** The hosts and e-mail addresses a text names, each once, lower case. */
export const linksIn = (text: string): string[] => [...new Set(found(text).values())];

/** Hosts of links that stand in `after` and not in `before`; another path on a known host is a new link. */
export function newLinks(before: string, after: string): string[] {
  const known = found(before);
  const fresh = [...found(after)].filter(([link]) => !known.has(link)).map(([, host]) => host);
  return [...new Set(fresh)];
}

/**
 * Whether a text that comes in place of `before` brings a word or a link dressed in foreign letters that pass for Latin
 * ones. A delegate may not send that: it has no use but to deceive.
 */
export const isDisguised = (before: string, after: string): boolean =>
  newOddWords(before, after).some(({ how }) => how === 'disguised') ||
  newLinks(before, after).some((link) => ['mixed', 'other'].includes(oddHost(link) ?? ''));

/** The odd words that stand in `after` and not in `before`. */
export function newOddWords(before: string, after: string): ReturnType<typeof oddWords> {
  const known = new Set(oddWords(before).map(({ word }) => word));
  return oddWords(after).filter(({ word }) => !known.has(word));
}
