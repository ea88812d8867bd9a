/** The part of a profile's address that names the member: 3 to 100 letters, digits or hyphens, in any script. */
const VANITY = /^[\p{L}\p{N}-]{3,100}$/u;

export const isVanity = (text: string): boolean => VANITY.test(text);

/**
 * The vanity name in what a person typed or pasted: an address, a path or the bare name. `null` when there is none.
 * Percent-escapes are undone, case is folded: the site treats both spellings as one member.
 */
export function vanityFrom(input: string): string | null {
  const text = input.trim();
  const inPath = /(?:^|\/)in\/([^/?#\s]+)/u.exec(text)?.[1];
  const candidate = inPath ?? (text.includes('/') ? '' : text);
  try {
    const name = decodeURIComponent(candidate).normalize('NFC').toLowerCase();
    return isVanity(name) && name !== 'me' ? name : null;
  } catch {
    return null;
  }
}
