import { FIELDS, type FormName } from '../shared/forms.ts';
import type { PracticeResponse } from '../types.ts';
import { respondWithNetwork } from './network-data.ts';
import { pageData } from './page.ts';
import { json } from './replies.ts';
import { acceptDelete, acceptSave } from './save.ts';
import { type ServerState, signedInMember } from './state.ts';

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
  const network = respondWithNetwork(state, method, url, body);
  if (network) return network;
  const [, vanity, name, id, deletion] =
    /^\/practice-api\/in\/([^/]+)\/(\w+)(?:\/(\d+)(\/delete)?)?$/.exec(url.pathname) ?? [];
  const form = FORMS.find((candidate) => candidate === name);
  if (method !== 'POST' || !vanity || !form) return json(404, { error: 'unknown endpoint' });
  const address = { vanity: decodeURIComponent(vanity), form, id };
  return deletion ? acceptDelete(state, address) : acceptSave(state, address, body);
}
