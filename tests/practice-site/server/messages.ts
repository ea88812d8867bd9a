import { MESSAGE_LIMIT, POST_LIMIT, type Recipient } from '../shared/network.ts';
import type { PracticeResponse } from '../types.ts';
import { invitationsOf } from './cards.ts';
import { json } from './replies.ts';
import { OLGA } from './seed-invitations.ts';
import { type ServerState, signedInMember } from './state.ts';

/** Of a made-up person of the same name as the one with the id that follows. */
const NAMESAKE = 'ACoAAN-';

/** Whom the composer opens for when it is asked for `id`; with the fault, somebody else. */
export function recipientFor(state: ServerState, id: string): PracticeResponse {
  const asked = memberById(state, id);
  if (!asked) return json(404, { error: 'no such member' });
  const { wrongRecipient } = state.faults;
  if (wrongRecipient === 'other') return json(200, OLGA);
  return json(200, wrongRecipient === 'namesake' ? namesakeOf(state, asked) : asked);
}

function memberById(state: ServerState, id: string): Recipient | null {
  if (id === OLGA.id) return OLGA;
  if (id.startsWith(NAMESAKE)) {
    const original = memberById(state, id.slice(NAMESAKE.length));
    return original && madeNamesake(original);
  }
  const found = invitationsOf(state).find(({ memberId, inviter }) => memberId === id && inviter === '');
  return found ? { id, name: found.name, path: found.path, headline: found.headline } : null;
}

function namesakeOf(state: ServerState, { id, name, path, headline }: Recipient): Recipient {
  const real = invitationsOf(state).find((other) => other.name === name && other.memberId !== id);
  if (real) return { id: real.memberId, name, path: real.path, headline: real.headline };
  return madeNamesake({ id, name, path, headline });
}

const madeNamesake = ({ id, name, path }: Recipient): Recipient => ({
  id: NAMESAKE + id,
  name,
  path: path.replace(/\/$/, '-9/'),
  headline: 'Beekeeper',
});

export function acceptMessage(state: ServerState, body: string | undefined): PracticeResponse {
  const { toId = '', text = '' } = JSON.parse(body ?? '{}') as { toId?: string; text?: string };
  const to = memberById(state, toId);
  if (!to) return json(404, { error: 'no such member' });
  if (state.faults.messageRefused) return json(500, { error: 'message refused' });
  if (text.trim() === '' || text.length > MESSAGE_LIMIT) return json(422, { error: 'empty or too long' });
  const from = signedInMember(state)?.vanity ?? '';
  state.messages.push({ at: Date.now(), from, toId, to: to.path, toName: to.name, text });
  return json(200, { sent: true });
}

export function acceptPost(state: ServerState, body: string | undefined): PracticeResponse {
  const { text = '', mentions = [] } = JSON.parse(body ?? '{}') as { text?: string; mentions?: string[] };
  if (state.faults.postRefused) return json(500, { error: 'post refused' });
  if (text.trim() === '' || text.length > POST_LIMIT) return json(422, { error: 'empty or too long' });
  state.posts.push({ at: Date.now(), from: signedInMember(state)?.vanity ?? '', text, mentions });
  state.drafts.length = 0;
  return json(200, { posted: true });
}

/** Keeps the draft of a post; an empty one is thrown away. */
export function keepDraft(state: ServerState, body: string | undefined): PracticeResponse {
  const { text = '' } = JSON.parse(body ?? '{}') as { text?: string };
  state.drafts.splice(0, 1, ...(text === '' ? [] : [text]));
  return json(200, { kept: text !== '' });
}
