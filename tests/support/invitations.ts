import type { Decision } from '../../src/invitation/answer.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import { pass } from './install.ts';
import { confirmWords, type Pair, pair, pasteOne } from './people.ts';
import { INVITATIONS, invitation } from './queue-invitation.ts';

export const ANA = invitation('Ana Lima');
export const BEN = invitation('Ben Okoro', { headline: 'Baker' });
export const CEM = invitation('Cem Aydin', { note: 'Hello!' });
export const HELLO = { id: 'hello', name: 'Hello', text: 'Hi {first name}, thank you. {my first name}' };

/** A grant that holds everything about invitations, and three of them shared. */
export async function sharedPair(scope = INVITATIONS, invitations = [ANA, BEN, CEM]): Promise<Pair> {
  const p = await pair({ scope, maxChanges: 400 });
  await share(p, invitations);
  return p;
}

export async function share(p: Pair, invitations: readonly Invitation[], leaveOut: string[] = []) {
  pass(1000);
  await p.owner.ok('sharing.take', { invitations: [...invitations], left: 0 });
  const { message } = await p.owner.ok('sharing.share', { id: p.grantId, leaveOut });
  return pasteOne(p.delegate, message?.armor ?? '');
}

export const decide = (p: Pair, { path }: Invitation, decision: Decision | null, reply?: string) =>
  p.delegate.ok('queue.decide', {
    id: p.clientId,
    decisions: [{ path, decision, ...(reply === undefined ? {} : { reply }) }],
  });

export async function send(p: Pair) {
  const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
  return pasteOne(p.owner, message.armor);
}

export const queueOf = async (p: Pair) => (await p.delegate.ok('queue.get', { id: p.clientId })).items;
export const stateOf = async (p: Pair, { path }: Invitation) =>
  (await queueOf(p)).find((item) => item.invitation.path === path)?.state;
export const answersOf = async (p: Pair) => (await p.owner.ok('answers.list', { id: p.grantId })).answers;

/** Everything of one kind that is waiting is on screen for long enough. */
export async function show(p: Pair, ids: readonly string[]): Promise<void> {
  for (const id of ids) await p.owner.ok('review.shown', { id });
  pass(600);
}

/** Ana accepted, Ben ignored, Cem accepted and written to with an approved template; sent, compared and staged. */
export async function stagedAnswers(): Promise<Pair> {
  const p = await sharedPair();
  await p.delegate.ok('policy.save', { id: p.clientId, rules: [], templates: [HELLO] });
  await send(p);
  await confirmWords(p);
  const [template] = (await p.owner.ok('answers.list', { id: p.grantId })).templates;
  await show(p, [template?.id ?? '']);
  await p.owner.ok('review.approve', {
    id: template?.id ?? '',
    final: [{ name: 'template', text: HELLO.text }],
    edited: false,
  });
  await decide(p, ANA, 'accept');
  await decide(p, BEN, 'ignore');
  await decide(p, CEM, 'reply', 'Hi Cem, thank you. Olga');
  await send(p);
  return p;
}
