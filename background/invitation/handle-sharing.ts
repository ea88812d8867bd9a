import type { SharingView } from '../../src/invitation/contract.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { MOST_SHARED } from '../../src/wire/invitation.ts';
import { liveGrant, standstill } from '../apply/checks.ts';
import { ownVanity } from '../apply/handle-page-check.ts';
import { invitationsIn } from '../apply/network/page.ts';
import { pack } from '../grant/contacts.ts';
import { personName } from '../grant/names.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import type { SharingRecord } from './records.ts';

/** The grant, when it lets its delegate see invitations at this moment. */
const seeing = (tx: ReadTx | WriteTx, id: string, now: number): Promise<GrantRecord | Refusal> =>
  liveGrant(tx, id, now, [{ section: 'invitations', verb: 'see' }]);

const view = (now: number): Promise<SharingView> =>
  read(async (tx) => {
    const sharing = await getMeta(tx, 'sharing');
    const grants = [];
    for (const grant of await tx.objectStore('grants').getAll())
      if (!isRefusal(await seeing(tx, grant.id, now)))
        grants.push({ id: grant.id, name: await personName(tx, grant.contact), confirmedAt: grant.confirmedAt });
    return {
      readAt: sharing?.readAt ?? null,
      source: sharing?.source ?? null,
      invitations: [...(sharing?.invitations ?? [])],
      left: sharing?.left ?? 0,
      takenBack: await tx.objectStore('shared').getAll(),
      grants,
    };
  });

const without = (grants: readonly string[] | undefined, id: string) => (grants ?? []).filter((grant) => grant !== id);

const keep = (sharing: SharingRecord | null) =>
  write(async (tx) => {
    const still = sharing && (await standstill(tx));
    if (still) return still;
    await setMeta(tx, 'sharing', sharing);
    return {};
  });

const getSharing: Handler<'sharing.get'> = (_request, { now }) => view(now);

/** Reads the cards on the owner's page as they are at this moment; nothing is scrolled, pressed or looked up. */
const readInvitations: Handler<'sharing.step'> = async ({ tabId }, { now }) => {
  const vanity = await ownVanity();
  if (vanity === '') return refuse('profile-not-known');
  const still = await read(standstill);
  if (still) return still;
  const seen = await invitationsIn(tabId).list();
  if (isRefusal(seen)) return seen;
  const kept = await keep({ readAt: now, source: 'page', invitations: seen.invitations, left: seen.left });
  return isRefusal(kept) ? kept : view(now);
};

const importInvitations: Handler<'sharing.take'> = async ({ invitations, left }, { now }) => {
  const each = [...new Map(invitations.map((invitation) => [invitation.path, invitation])).values()];
  const kept = await keep({ readAt: now, source: 'export', invitations: each, left });
  return isRefusal(kept) ? kept : view(now);
};

const clearSharing: Handler<'sharing.clear'> = async (_request, { now }) => {
  const kept = await keep(null);
  return isRefusal(kept) ? kept : view(now);
};

/**
 * Seals the read invitations for one delegate, less those the owner left out, and remembers to whom each was shown: only
 * those can be answered. What does not fit into one message waits for the next.
 */
const shareInvitations: Handler<'sharing.share'> = async ({ id, leaveOut }, { now }) => {
  const { sharing, grant, isTakingBack } = await read(async (tx) => ({
    sharing: await getMeta(tx, 'sharing'),
    grant: await seeing(tx, id, now),
    isTakingBack: (await tx.objectStore('shared').getAll()).some(
      ({ path, sharedWith }) => sharedWith.includes(id) && leaveOut.includes(path),
    ),
  }));
  if (isRefusal(grant)) return grant;
  const wanted = (sharing?.invitations ?? []).filter(({ path }) => !leaveOut.includes(path));
  const invitations = wanted.slice(0, MOST_SHARED);
  const isNone = invitations.length === 0;
  // taking the last one back needs no message: what keeps it out is here
  if (sharing === null || (isNone && !isTakingBack)) return refuse('nothing-to-send');
  const { readAt, source } = sharing;
  const claims = { grant: grant.hash, readAt, source, invitations };
  const packed = isNone ? { message: null } : await pack('invitations', claims, grant.contact, now);
  if (isRefusal(packed)) return packed;
  const stored = await write(async (tx) => {
    // sealing took time
    const still = await seeing(tx, id, now);
    if (isRefusal(still)) return still;
    for (const invitation of invitations) {
      const known = await tx.objectStore('shared').get(invitation.path);
      const sharedWith = [...without(known?.sharedWith, id), id];
      const takenBack = without(known?.takenBack, id);
      await tx.objectStore('shared').put({ ...invitation, readAt, sharedWith, takenBack });
    }
    // who was shared before and is left out now can be answered no more, and stays out until the owner says otherwise
    for (const path of leaveOut) {
      const known = await tx.objectStore('shared').get(path);
      if (!known?.sharedWith.includes(id)) continue;
      const takenBack = [...without(known.takenBack, id), id];
      await tx.objectStore('shared').put({ ...known, sharedWith: without(known.sharedWith, id), takenBack });
    }
    const rest = wanted.slice(MOST_SHARED);
    await setMeta(tx, 'sharing', rest.length === 0 ? sharing : { ...sharing, invitations: rest });
    if (!isNone) await record(tx, now, { event: 'invitations-shared', who: grant.contact, count: invitations.length });
    return { message: packed.message, count: invitations.length, more: rest.length };
  });
  return stored;
};

export const sharingHandlers = {
  'sharing.get': getSharing,
  'sharing.step': readInvitations,
  'sharing.take': importInvitations,
  'sharing.clear': clearSharing,
  'sharing.share': shareInvitations,
} satisfies Handlers;
