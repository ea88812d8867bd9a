import type { PageData } from '../shared/page-data.ts';
import { readRoute } from '../shared/routes.ts';
import type { PracticeResponse } from '../types.ts';
import { cardOf, invitationFrom } from './cards.ts';
import { json } from './replies.ts';
import { HALF_WRITTEN, OLGA, SUGGESTIONS } from './seed-invitations.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

/** Inputs come this long after their dialog even on a good day, in milliseconds. */
const FORM_BEAT_MS = 80;

/** Everything the page at `path` is drawn from. */
export function pageData(state: ServerState, path: string | null): PracticeResponse {
  const route = readRoute(path ?? '');
  const viewer = signedInMember(state);
  if (!viewer || route.page === 'unknown' || route.page === 'login') return json(404, { error: 'no such page' });
  const member = 'vanity' in route ? memberByVanity(state, route.vanity) : viewer;
  if (!member) return json(404, { error: 'no such profile' });
  const { flip, ...ui } = state.ui;
  const { saveRefused: _save, slowMs, signedOut: _out, otherMember: _other, trimmedTo: _trim, ...shown } = state.faults;
  const invitation = viewer === member ? null : invitationFrom(state, member.vanity);
  const { olderComposer } = shown;
  const data: PageData = {
    ...ui,
    ...shown,
    profile: member,
    own: viewer === member,
    viewerName: `${viewer.firstName} ${viewer.lastName}`,
    language: (flip ? state.served : null) ?? ui.language,
    formDelayMs: Math.max(FORM_BEAT_MS, slowMs),
    invitation: invitation && cardOf(invitation),
    suggestions: SUGGESTIONS,
    draft: state.drafts[0] ?? '',
    posts: state.posts
      .filter(({ from }) => from === viewer.vanity)
      .map(({ at, text }) => ({ at, text }))
      .reverse(),
    older: olderComposer ? { recipient: OLGA, text: olderComposer === 'empty' ? '' : HALF_WRITTEN } : null,
  };
  return json(200, data);
}
