// A scheme or www, or a bare name that ends like a domain; then the host. Deliberately broad: a false warning costs a
// glance, a missed link costs trust.
const LINK =
  /(?:https?:\/\/|www\.)([^\s/?#]+)|(?<![\p{L}\p{N}@._-])((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})(?=[/\s?#,;:!)]|\.?$|\.\s)/giu;
const ADDRESS = /[\p{L}\p{N}._%+-]+@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})/giu;

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
