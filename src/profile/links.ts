// A scheme or www, or a bare name that ends like a domain; then the host. Deliberately broad: a false warning costs a
// glance, a missed link costs trust.
const TLD = '(?:\\p{L}{2,24}|xn--[a-z0-9-]{2,59})';
const LINK = new RegExp(
  `(?:https?://|www\\.)([^\\s/?#]+)|(?<![\\p{L}\\p{N}@._-])((?:[\\p{L}\\p{N}-]+\\.)+${TLD})(?![\\p{L}\\p{N}@_-])`,
  'giu',
);
const ADDRESS = new RegExp(`[\\p{L}\\p{N}._%+-]+@((?:[\\p{L}\\p{N}-]+\\.)+${TLD})`, 'giu');

/** The hosts and e-mail addresses a text names, each once, lower case. */
export function linksIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(ADDRESS)) found.add(match[0].toLowerCase());
  for (const match of text.matchAll(LINK)) {
    const host = (match[1] ?? match[2] ?? '')
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/[.,;:!)]+$/, '');
    if (host) found.add(host);
  }
  return [...found];
}

/** Links that stand in `after` and not in `before`. */
export const newLinks = (before: string, after: string): string[] => {
  const known = new Set(linksIn(before));
  return linksIn(after).filter((link) => !known.has(link));
};
