import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { endWithSubGrants, subGrantsOf } from './chain.ts';
import { pack, seal } from './contacts.ts';
import { grantView } from './grant-view.ts';
import type { GrantRecord } from './records.ts';

const getGrant: Handler<'grant.get'> = ({ id }, { now }) =>
  read(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant === undefined) return refuse('grant-unknown');
    return grantView(tx, grant, await tx.objectStore('changes').index('grant').getAll(id), now);
  });

const getGrantMessage: Handler<'grant.message'> = async ({ id }) => {
  const found = await read(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    return grant && { grant, contact: await tx.objectStore('contacts').get(grant.contact) };
  });
  return found?.contact ? seal('grant', found.grant.jws, found.contact) : refuse('grant-unknown');
};

/** Changes one field of a grant and journals it; the same wish twice changes nothing. */
const change = (
  id: string,
  now: number,
  patch: Partial<Pick<GrantRecord, 'mode' | 'notify' | 'paused'>>,
  event: 'mode-changed' | 'notify-changed' | 'grant-paused' | 'grant-resumed',
) =>
  write(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant === undefined) return refuse('grant-unknown');
    const next = { ...grant, ...patch };
    if (next.mode === grant.mode && next.notify === grant.notify && next.paused === grant.paused) return {};
    await tx.objectStore('grants').put(next);
    // the way texts go in is the owner's choice for a person and all whom that person brings
    if (patch.paused === undefined)
      for (const part of await subGrantsOf(tx, id)) await tx.objectStore('grants').put({ ...part, ...patch });
    await record(tx, now, { event, who: grant.contact, subject: grant.hash });
    return {};
  });

const setGrantMode: Handler<'grant.mode'> = ({ id, mode }, { now }) => change(id, now, { mode }, 'mode-changed');

const setGrantNotify: Handler<'grant.notify'> = ({ id, notify }, { now }) =>
  change(id, now, { notify }, 'notify-changed');

const pauseGrant: Handler<'grant.pause'> = ({ id, paused }, { now }) =>
  change(id, now, { paused }, paused ? 'grant-paused' : 'grant-resumed');

/** Ends a grant on this device, at once and for good; only then is the courtesy message written. */
const revokeGrant: Handler<'grant.revoke'> = async ({ id }, { now }) => {
  const grant = await endGrant(id, now);
  if (isRefusal(grant)) return grant;
  // nobody else is on the other side
  if (grant.local !== null) return { armor: '', fileName: '' };
  const packed = await pack('revocation', { grant: grant.hash }, grant.contact, now);
  return isRefusal(packed) ? packed : packed.message;
};

export const endGrant = (id: string, now: number) =>
  write(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant === undefined) return refuse('grant-unknown');
    await endWithSubGrants(tx, grant, now);
    return grant;
  });

/** From now on nothing of it may be passed on, and what was passed on before ends. The grant itself goes on. */
const forbidSubGrants: Handler<'grant.forbid-sub-grants'> = ({ id }, { now }) =>
  write(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant === undefined) return refuse('grant-unknown');
    if (grant.depth === 0) return {};
    await tx.objectStore('grants').put({ ...grant, depth: 0 });
    await record(tx, now, { event: 'passing-forbidden', who: grant.contact, subject: grant.hash });
    for (const part of await subGrantsOf(tx, id)) await endWithSubGrants(tx, part, now);
    return {};
  });

export const grantHandlers = {
  'grant.get': getGrant,
  'grant.message': getGrantMessage,
  'grant.mode': setGrantMode,
  'grant.notify': setGrantNotify,
  'grant.pause': pauseGrant,
  'grant.revoke': revokeGrant,
  'grant.forbid-sub-grants': forbidSubGrants,
} satisfies Handlers;
