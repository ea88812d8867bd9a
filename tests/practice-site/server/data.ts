import type { PageData } from '../shared/page-data.ts';
import { readRoute } from '../shared/routes.ts';
import type { PracticeResponse } from '../types.ts';
import { json } from './replies.ts';
import { acceptSave } from './save.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

/** Inputs come this long after their dialog even on a good day, in milliseconds. */
const FORM_BEAT_MS = 80;

const FORMS = ['intro', 'about', 'position'] as const;

/** Answers the client's own endpoints under /practice-api/. */
export function respondWithData(
  state: ServerState,
  method: string,
  url: URL,
  body: string | undefined,
): PracticeResponse {
  if (!signedInMember(state)) return json(401, { error: 'signed out' });
  if (method === 'GET' && url.pathname === '/practice-api/page') return pageData(state, url.searchParams.get('path'));
  const save = /^\/practice-api\/in\/([^/]+)\/(\w+)(?:\/(\d+))?$/.exec(url.pathname);
  const form = FORMS.find((name) => name === save?.[2]);
  if (method !== 'POST' || !save?.[1] || !form) return json(404, { error: 'unknown endpoint' });
  return acceptSave(state, decodeURIComponent(save[1]), form, save[3], body);
}

function pageData(state: ServerState, path: string | null): PracticeResponse {
  const route = readRoute(path ?? '');
  const viewer = signedInMember(state);
  const member = 'vanity' in route ? memberByVanity(state, route.vanity) : null;
  if (!viewer || !member) return json(404, { error: 'no such profile' });
  const data: PageData = {
    profile: member,
    own: viewer === member,
    viewerName: `${viewer.firstName} ${viewer.lastName}`,
    language: state.ui.language,
    shadow: state.ui.shadow,
    textarea: state.ui.textarea,
    formDelayMs: Math.max(FORM_BEAT_MS, state.faults.slowMs),
    unknownForm: state.faults.unknownForm,
    lookAlikeField: state.faults.lookAlikeField,
  };
  return json(200, data);
}
