/**
 * The part of a profile's address that names the member: letters, digits or hyphens of any script, with the marks that some
 * scripts combine with their letters.
 */
const VANITY = /^(?!\p{M})[\p{L}\p{M}\p{N}-]{3,100}$/u;
/** A path of the site, or an address on its own host and on no other. */
const LINK = /^(?:(?:(?:https?:)?\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com)?\/in\/([^/?#\s]+)/iu;
/** Longer than any address of a profile, UTF-16 units. */
const TOO_LONG = 2000;

/** At most 100 UTF-16 units, as many as a grant may carry. */
export const isVanity = (text: string): boolean => text.length <= 100 && VANITY.test(text);

/** One spelling of what the site treats as the same: percent-escapes undone, case folded. Empty when it is none. */
export function foldedPath(path: string): string {
  try {
    // folding may take a letter apart: "İ" is "i" with a dot of its own
    return decodeURIComponent(path).normalize('NFC').toLowerCase().normalize('NFC');
  } catch {
    return '';
  }
}

/** Whom a link is to, whatever the name is made of; null when it is to no profile, or to another host. */
export const nameInLink = (link: string): string | null => {
  const name = LINK.exec(link)?.[1];
  return name === undefined ? null : foldedPath(name);
};

/**
 * The vanity name in what a person typed or pasted: an address, perhaps with words around it, a path or the bare name.
 * `null` when there is none, and when there are two.
 */
export function vanityFrom(input: string): string | null {
  const text = input.trim();
  const words = text.replace(/^in\//, '/in/').split(/[\s<>]+/u);
  const names = words
    .filter(({ length }) => length < TOO_LONG)
    .flatMap((word) => nameInLink(word.replace(/^[("'“„«]+|[)"'”“»,.;:!]+$/gu, '')) ?? []);
  const [name = text.includes('/') ? '' : foldedPath(text), ...more] = new Set(names);
  return more.length === 0 && isVanity(name) && name !== 'me' ? name : null;
}
