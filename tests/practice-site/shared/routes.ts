/** A page of the practice site, as told by its path. `form` and `positionId` are null when no form is open. */
export type Route =
  | { page: 'profile'; vanity: string; form: 'intro' | 'about' | null }
  | { page: 'experience'; vanity: string; positionId: string | null }
  | { page: 'login' }
  | { page: 'feed' }
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
  const member = /^\/in\/([^/]+)(?:\/(.*))?$/.exec(trimmed);
  if (!member?.[1]) return { page: 'unknown' };
  const vanity = decodeURIComponent(member[1]);
  const rest = member[2] ?? '';
  if (rest === '') return { page: 'profile', vanity, form: null };
  const form = PROFILE_FORMS[rest];
  if (form) return { page: 'profile', vanity, form };
  if (rest === 'details/experience') return { page: 'experience', vanity, positionId: null };
  const position = /^details\/experience\/edit\/forms\/(\d+)$/.exec(rest);
  if (position?.[1]) return { page: 'experience', vanity, positionId: position[1] };
  return { page: 'unknown' };
}

export const profilePath = (vanity: string): string => `/in/${vanity}/`;
export const introFormPath = (vanity: string): string => `/in/${vanity}/edit/intro/`;
export const aboutFormPath = (vanity: string): string => `/in/${vanity}/edit/forms/summary/new/`;
export const experiencePath = (vanity: string): string => `/in/${vanity}/details/experience/`;
export const positionFormPath = (vanity: string, id: string): string =>
  `/in/${vanity}/details/experience/edit/forms/${id}/`;
