/** Where a member's profile is, in the one spelling we keep. */
export const PROFILE_PATH = /^\/in\/[^/?#\s]{1,200}\/$/u;

export interface Person {
  readonly path: string;
  readonly name: string;
}

/** The path of a member's profile, in one spelling, from a link or address; null when it is none. */
export function profilePath(link: string): string | null {
  const name = /^(?:https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com)?\/in\/([^/?#\s]+)/iu.exec(link.trim())?.[1];
  if (name === undefined) return null;
  try {
    const decoded = decodeURIComponent(name).normalize('NFC').toLowerCase();
    const path = `/in/${decoded}/`;
    return PROFILE_PATH.test(path) ? path : null;
  } catch {
    return null;
  }
}

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Whether a card is of the same person: the same path and, but for white space, the same name. */
export const samePerson = (a: Person, b: Person): boolean => a.path === b.path && fold(a.name) === fold(b.name);
