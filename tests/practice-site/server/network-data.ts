import type { PracticeResponse } from '../types.ts';
import { acceptAnswer, notePress } from './answer.ts';
import { batchAfter, cardOf, invitationsOf } from './cards.ts';
import { acceptMessage, acceptPost, keepDraft, recipientFor } from './messages.ts';
import { json } from './replies.ts';
import type { ServerState } from './state.ts';

/** Answers the endpoints of invitations, messages and posts; null when the path is none of them. */
export function respondWithNetwork(
  state: ServerState,
  method: string,
  url: URL,
  body: string | undefined,
): PracticeResponse | null {
  const name = url.pathname.replace('/practice-api/', '');
  if (method === 'GET' && name === 'invitations')
    return json(200, batchAfter(state, url.searchParams.get('after') ?? ''));
  if (method === 'GET' && name === 'lingering') return json(200, invitationsOf(state).slice(0, 2).map(cardOf));
  if (method === 'GET' && name === 'recipient') return recipientFor(state, url.searchParams.get('id') ?? '');
  if (method !== 'POST') return null;
  if (name === 'press') return notePress(state, body);
  if (name === 'message') return acceptMessage(state, body);
  if (name === 'post') return acceptPost(state, body);
  if (name === 'draft') return keepDraft(state, body);
  const [, id, answer] = /^invitations\/(\d+)\/(accept|ignore)$/.exec(name) ?? [];
  return id && (answer === 'accept' || answer === 'ignore') ? acceptAnswer(state, id, answer) : null;
}
