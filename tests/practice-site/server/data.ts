import { FIELDS, type FormName } from '../shared/forms.ts';
import type { PageData } from '../shared/page-data.ts';
import { readRoute } from '../shared/routes.ts';
import type { PracticeResponse } from '../types.ts';
import { json } from './replies.ts';
import { acceptDelete, acceptSave } from './save.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

/** Inputs come this long after their dialog even on a good day, in milliseconds. */
const FORM_BEAT_MS = 80;

const FORMS = Object.keys(FIELDS) as FormName[];

/** Answers the client's own endpoints under /practice-api/. */
export function respondWithData(
  state: ServerState,
  method: string,
  url: URL,
  body: string | undefined,
): PracticeResponse {
  if (!signedInMember(state)) return json(401, { error: 'signed out' });
  if (method === 'GET' && url.pathname === '/practice-api/page') return pageData(state, url.searchParams.get('path'));
  const [, vanity, name, id, deletion] =
    /^\/practice-api\/in\/([^/]+)\/(\w+)(?:\/(\d+)(\/delete)?)?$/.exec(url.pathname) ?? [];
  const form = FORMS.find((candidate) => candidate === name);
  if (method !== 'POST' || !vanity || !form) return json(404, { error: 'unknown endpoint' });
  const address = { vanity: decodeURIComponent(vanity), form, id };
  return deletion ? acceptDelete(state, address) : acceptSave(state, address, body);
}

function pageData(state: ServerState, path: string | null): PracticeResponse {
  const route = readRoute(path ?? '');
  const viewer = signedInMember(state);
  const member = 'vanity' in route ? memberByVanity(state, route.vanity) : null;
  if (!viewer || !member) return json(404, { error: 'no such profile' });
  const { faults, ui } = state;
  const data: PageData = {
    profile: member,
    own: viewer === member,
    viewerName: `${viewer.firstName} ${viewer.lastName}`,
    language: (ui.flip ? state.served : null) ?? ui.language,
    shadow: ui.shadow,
    textarea: ui.textarea,
    richDescription: ui.richDescription,
    frontEnd: ui.frontEnd,
    mutations: ui.mutations,
    formDelayMs: Math.max(FORM_BEAT_MS, faults.slowMs),
    unknownForm: faults.unknownForm,
    lookAlikeField: faults.lookAlikeField,
    followUp: faults.followUp,
    discardLeftOpen: faults.discardLeftOpen,
    requiredExtra: faults.requiredExtra,
    staleStart: faults.staleStart,
    namesake: faults.namesake,
    lazyCards: faults.lazyCards,
  };
  return json(200, data);
}
