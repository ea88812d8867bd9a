import type { PracticePress } from '../../network-types.ts';
import type { Card, CardBatch, Recipient } from '../../shared/network.ts';

const API = '/practice-api/';

async function ask<T>(endpoint: string): Promise<T | null> {
  const response = await fetch(API + endpoint);
  if (response.status === 401) location.assign('/login');
  return response.ok ? ((await response.json()) as T) : null;
}

/** The status of the answer; 0 when none came. */
async function tell(endpoint: string, body: unknown = {}): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(API + endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 401) location.assign('/login');
    return response.status;
  } catch {
    return 0;
  }
}

export const fetchBatch = (after: string) => ask<CardBatch>(`invitations?after=${after}`);
export const fetchLingering = () => ask<Card[]>('lingering');
export const fetchRecipient = (id: string) => ask<Recipient>(`recipient?id=${encodeURIComponent(id)}`);

export const reportPress = (press: Omit<PracticePress, 'at' | 'by'>) => tell('press', press);

export type Answered = 'done' | 'gone' | 'limit' | 'failed';

export async function sendAnswer(id: string, answer: 'accept' | 'ignore'): Promise<Answered> {
  const status = await tell(`invitations/${id}/${answer}`);
  if (status === 200) return 'done';
  return status === 409 ? 'gone' : status === 429 ? 'limit' : 'failed';
}

export const sendMessage = async (toId: string, text: string) => (await tell('message', { toId, text })) === 200;
export const sendPost = async (text: string, mentions: string[]) => (await tell('post', { text, mentions })) === 200;
/** An empty text throws the draft away. */
export const keepDraft = (text: string) => tell('draft', { text });
