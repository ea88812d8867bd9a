import type { Change } from '../../src/change/change.ts';
import { type ChangeState, IN_FLIGHT, OPEN } from '../../src/change/states.ts';
import { samePerson } from '../../src/profile/path.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';

/** The invitation an answer is about, as the owner shared it under this grant; undefined when nobody shared it. */
export async function sharedFor(
  tx: ReadTx | WriteTx,
  grantId: string,
  entry: Change['entry'],
): Promise<Invitation | undefined> {
  if (entry?.path === undefined) return undefined;
  const shared = await (tx as ReadTx).objectStore('shared').get(entry.path);
  if (!shared?.sharedWith.includes(grantId)) return undefined;
  const { readAt: _readAt, sharedWith: _sharedWith, takenBack: _takenBack, ...invitation } = shared;
  return samePerson(invitation, { path: entry.path, name: entry.title }) ? invitation : undefined;
}

/**
 * Why these answers are to nobody who invited the owner, or undefined when they are. Only what the owner shared under this
 * very grant can be answered, and only somebody whose invitation is accepted, here or before, can be written to: no new
 * contact, no search, no message to anybody else can be put into an answer.
 */
export async function whoseInvitations(
  tx: WriteTx,
  grant: GrantRecord,
  fresh: readonly Change[],
  known: readonly ChangeRecord[],
): Promise<Refusal | undefined> {
  for (const change of fresh) {
    if (change.section !== 'invitations' || change.op === 'template') continue;
    const invitation = await sharedFor(tx, grant.id, change.entry);
    if (invitation === undefined) return refuse('not-invited');
    if (invitation.onlyOwner) return refuse('owner-answers');
    if (change.op === 'reply' && !isAccepted(invitation, fresh, known)) return refuse('accept-first');
  }
  return undefined;
}

const isAccepted = ({ path }: Invitation, fresh: readonly Change[], known: readonly ChangeRecord[]): boolean =>
  fresh.some(({ op, entry }) => op === 'accept' && entry?.path === path) || isToBeAccepted(path, known);

const NOT_GONE: readonly ChangeState[] = [...OPEN, ...IN_FLIGHT, 'applied'];

/** Whether the invitation was accepted, or still may be: its accept was not rejected, taken back or replaced. */
export const isToBeAccepted = (path: string | undefined, known: readonly ChangeRecord[]): boolean =>
  known.some(
    ({ change, state }) =>
      change.op === 'accept' && change.entry?.path === path && state !== 'rejected' && NOT_GONE.includes(state),
  );

/** Why replies among these must not be approved: to somebody whose accept is not here, or went, nothing can be written. */
export async function toNobodyAccepted(tx: WriteTx, changes: readonly ChangeRecord[]): Promise<Refusal | undefined> {
  const replies = changes.filter(({ change }) => change.op === 'reply');
  for (const grant of new Set(replies.map((reply) => reply.grant))) {
    const all = await tx.objectStore('changes').index('grant').getAll(grant);
    if (replies.some((reply) => reply.grant === grant && !isToBeAccepted(reply.change.entry?.path, all)))
      return refuse('accept-first');
  }
  return undefined;
}
