import { nameInLink } from './vanity.ts';

/** Where a member's profile is, in the one spelling we keep. */
export const PROFILE_PATH = /^\/in\/[^/?#\s]{1,200}\/$/u;

export interface Person {
  readonly path: string;
  readonly name: string;
}

/** The path of a member's profile, in one spelling, from a link or address; null when it is none or on another host. */
export function profilePath(link: string): string | null {
  const path = `/in/${nameInLink(link.trim()) ?? ''}/`;
  return PROFILE_PATH.test(path) ? path : null;
}

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Whether a card is of the same person: the same path and, but for white space, the same name. */
export const samePerson = (a: Person, b: Person): boolean => a.path === b.path && fold(a.name) === fold(b.name);
