import type { PracticeInvitation, PracticePress } from '../network-types.ts';
import type { PracticeResponse } from '../types.ts';
import { invitationsOf } from './cards.ts';
import { json } from './replies.ts';
import { type ServerState, signedInMember } from './state.ts';

/** Accepts or ignores: 409 when that was done before, 429 and 500 by fault. */
export function acceptAnswer(state: ServerState, id: string, answer: 'accept' | 'ignore'): PracticeResponse {
  const invitation = invitationsOf(state).find((candidate) => candidate.id === id);
  if (!invitation) return json(404, { error: 'no such invitation' });
  const { answerRefused } = state.faults;
  if (answerRefused === 'limit') return json(429, { error: 'limit reached' });
  if (answerRefused === 'error') return json(500, { error: 'answer refused' });
  if (invitation.state !== 'open') return json(409, { error: 'already answered' });
  Object.assign(invitation, {
    state: answer === 'accept' ? 'accepted' : 'ignored',
    answeredBy: signedInMember(state)?.vanity ?? null,
    answeredAt: Date.now(),
  } satisfies Partial<PracticeInvitation>);
  return json(200, { state: invitation.state });
}

/** Writes down that a button of a card was pressed. */
export function notePress(state: ServerState, body: string | undefined): PracticeResponse {
  const told = JSON.parse(body ?? '{}') as Omit<PracticePress, 'at' | 'by'>;
  state.presses.push({ ...told, at: Date.now(), by: signedInMember(state)?.vanity ?? '' });
  const invitation = invitationsOf(state).find(({ id }) => id === told.id);
  const answers = told.button === 'accept' || told.button === 'ignore';
  if (invitation && answers && told.on !== 'decoy') invitation.presses += 1;
  return json(200, { noted: true });
}
