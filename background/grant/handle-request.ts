import { randomNonce } from '../../src/bytes.ts';
import { agreementHash } from '../../src/grant/agreement.ts';
import { isClean, isWithin, toDetails } from '../../src/grant/scope.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { packageHash } from '../../src/wire/seal.ts';
import { keepProof } from '../audit/evidence.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { pack, seal } from './contacts.ts';
import { requireMe, update } from './identity.ts';
import { meet } from './meet.ts';
import { personName } from './names.ts';
import { newGrant } from './new-grant.ts';

const getRequest: Handler<'request.get'> = async ({ id }) => {
  const found = await read(async (tx) => {
    const request = await tx.objectStore('requests').get(id);
    return request && { request, known: await personName(tx, request.from) };
  });
  if (found === undefined) return refuse('grant-unknown');
  const { request, known } = found;
  const scope = request.scope.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));
  return { ...request, scope, mayPassOn: request.depth === 1, knownAs: known === request.name ? '' : known };
};

/** Grants what was asked or less, never more, for the profile the owner names. */
const grantRequest: Handler<'request.grant'> = async (
  { id, scope, days, maxChanges, mode, vanity: typed, passOn = false },
  { now },
) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const request = await read((tx) => tx.objectStore('requests').get(id));
  if (request === undefined) return refuse('grant-unknown');
  if (request.state === 'granted') return grantedBefore(id);
  if (request.state !== 'open') return refuse('state-moved', request.state);
  const vanity = vanityFrom(typed);
  if (vanity === null) return refuse('malformed', 'vanity');
  const depth = passOn ? 1 : 0;
  const wider =
    !isWithin(scope, request.scope) || days > request.days || maxChanges > request.maxChanges || depth > request.depth;
  if (wider || scope.some(({ verbs }) => verbs.length === 0)) return refuse('wider-than-asked');
  if (!isClean(scope)) return refuse('malformed', 'scope');

  const met = await meet(request);
  if (isRefusal(met)) return met;
  const nbf = Math.floor(now / 1000);
  const exp = nbf + days * 86_400;
  const packed = await pack(
    'grant',
    {
      name: me.name,
      keys: me.keys.public,
      sub: vanity,
      cnf: { jwk: request.keys.sign },
      authorization_details: toDetails(scope),
      nbf,
      exp,
      max_changes: maxChanges,
      depth,
      agreement: agreementHash(request.clause),
      request: request.hash,
      nonce: randomNonce(),
    },
    request.from,
    now,
  );
  if (isRefusal(packed)) return packed;
  const hash = packageHash(packed.jws);
  const grantId = crypto.randomUUID();
  const stored = await write(async (tx) => {
    // compare and set: a second press, or a second window, finds the request answered
    const open = await tx.objectStore('requests').get(id);
    if (open?.state !== 'open') return refuse('state-moved', open?.state ?? '');
    await tx.objectStore('requests').put({ ...open, state: 'granted' });
    await tx.objectStore('grants').put(
      newGrant({
        id: grantId,
        hash,
        jws: packed.jws,
        contact: request.from,
        vanity,
        mode,
        depth,
        commitment: request.commitment,
        request: id,
        scope,
        from: nbf * 1000,
        to: exp * 1000,
        maxChanges,
      }),
    );
    await keepProof(tx, request.from, 'grant', packed.jws);
    await record(tx, now, { event: 'grant-given', who: request.from, subject: hash });
    return {};
  });
  if (isRefusal(stored)) return stored;
  await update({ vanity });
  return { grantId, message: packed.message };
};

/** The answer again, when the same wish arrives twice. */
async function grantedBefore(requestId: string) {
  const found = await read(async (tx) => {
    const grant = (await tx.objectStore('grants').getAll()).find(({ request }) => request === requestId);
    return grant && { grant, contact: await tx.objectStore('contacts').get(grant.contact) };
  });
  if (!found?.contact) return refuse('state-moved', 'granted');
  return { grantId: found.grant.id, message: await seal('grant', found.grant.jws, found.contact) };
}

const refuseRequest: Handler<'request.refuse'> = ({ id }, { now }) =>
  write(async (tx) => {
    const request = await tx.objectStore('requests').get(id);
    if (request === undefined) return refuse('grant-unknown');
    if (request.state === 'granted') return refuse('state-moved', request.state);
    if (request.state === 'refused') return {};
    await tx.objectStore('requests').put({ ...request, state: 'refused' });
    await record(tx, now, { event: 'request-refused', who: request.from, subject: request.hash });
    return {};
  });

export const requestHandlers = {
  'request.get': getRequest,
  'request.grant': grantRequest,
  'request.refuse': refuseRequest,
} satisfies Handlers;
