import type { EntryForm } from './forms.ts';
import { ENTRY_FORMS, SECTIONS } from './sections.ts';

/** A form that stands open: `id` is null for an entry that is to be added, and for intro and About. */
export interface OpenForm {
  form: 'intro' | 'about' | EntryForm;
  id: string | null;
}

/** A page of the practice site, as told by its path; `open` is null when no form is open over it. */
export type Route =
  | { page: 'profile'; vanity: string; open: OpenForm | null }
  | { page: 'details'; vanity: string; section: EntryForm; open: OpenForm | null }
  | { page: 'login' }
  | { page: 'feed' }
  | { page: 'invitations' }
  | { page: 'compose' }
  | { page: 'unknown' };

const PROFILE_FORMS: Readonly<Record<string, 'intro' | 'about'>> = {
  'edit/intro': 'intro',
  'edit/forms/intro/new': 'intro',
  'edit/forms/summary/new': 'about',
};

/** Reads a path; a missing slash at the end is forgiven. */
export function readRoute(path: string): Route {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '/login') return { page: 'login' };
  if (trimmed === '/feed') return { page: 'feed' };
  if (trimmed === '/mynetwork/invitation-manager/received') return { page: 'invitations' };
  if (trimmed === '/messaging/compose') return { page: 'compose' };
  const member = /^\/in\/([^/]+)(?:\/(.*))?$/.exec(trimmed);
  if (!member?.[1]) return { page: 'unknown' };
  const vanity = decodeURIComponent(member[1]);
  const rest = member[2] ?? '';
  if (rest === '') return { page: 'profile', vanity, open: null };
  const form = PROFILE_FORMS[rest] ?? newEntryForm(rest);
  if (form) return { page: 'profile', vanity, open: { form, id: null } };
  return detailsRoute(vanity, rest);
}

function newEntryForm(rest: string): EntryForm | undefined {
  const kind = /^edit\/forms\/([a-z-]+)\/new$/.exec(rest)?.[1];
  return ENTRY_FORMS.find((form) => SECTIONS[form].kind === kind);
}

function detailsRoute(vanity: string, rest: string): Route {
  const [, slug, entry] = /^details\/([a-z-]+)(?:\/edit\/forms\/(new|\d+))?$/.exec(rest) ?? [];
  const section = ENTRY_FORMS.find((form) => SECTIONS[form].slug === slug);
  if (!section) return { page: 'unknown' };
  const open = entry === undefined ? null : { form: section, id: entry === 'new' ? null : entry };
  return { page: 'details', vanity, section, open };
}

export const profilePath = (vanity: string): string => `/in/${vanity}/`;
export const introFormPath = (vanity: string): string => `/in/${vanity}/edit/intro/`;
export const aboutFormPath = (vanity: string): string => `/in/${vanity}/edit/forms/summary/new/`;
export const detailsPath = (vanity: string, section: EntryForm): string =>
  `/in/${vanity}/details/${SECTIONS[section].slug}/`;
export const entryFormPath = (vanity: string, section: EntryForm, id: string): string =>
  `${detailsPath(vanity, section)}edit/forms/${id}/`;
/** Where another front end has it; nothing is there on this one. */
export const olderFormPath = (vanity: string, section: EntryForm, id: string): string =>
  `/in/${vanity}/edit/forms/${SECTIONS[section].kind}/${id}/`;
export const newEntryPath = (vanity: string, section: EntryForm): string =>
  `/in/${vanity}/edit/forms/${SECTIONS[section].kind}/new/`;
