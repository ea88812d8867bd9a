import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { packageHash } from '../../src/wire/seal.ts';
import { keepProof } from '../audit/evidence.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { pack, seal } from './contacts.ts';
import { snapshotOf, subGrantClaims, wishRefusal } from './give-sub-grant.ts';
import { requireMe } from './identity.ts';
import { mayPassOn } from './may-pass-on.ts';
import { meet } from './meet.ts';
import type { ClientRecord, SubGrantRecord } from './records.ts';

const listWriters: Handler<'writers.list'> = () =>
  read(async (tx) => ({
    requests: (await tx.objectStore('requests').getAll())
      .filter(({ state }) => state === 'open')
      .sort((a, b) => b.receivedAt - a.receivedAt)
      .map(({ id, name, receivedAt }) => ({ id, name, receivedAt })),
  }));

/** Signs and seals a part of a client's grant for the writer who asked. */
const giveSubGrant: Handler<'sub-grant.give'> = async ({ id, clientId, withTexts, ...wish }, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const { request, client, owner } = await read(async (tx) => {
    const client = await tx.objectStore('clients').get(clientId);
    const owner = await tx.objectStore('contacts').get(client?.grant?.contact ?? '');
    return { request: await tx.objectStore('requests').get(id), client, owner };
  });
  const given = client?.passed.find((part) => part.request === id);
  // the answer again, when the same wish arrives twice
  if (given) return resealed(given);
  if (request === undefined || !client?.grant || owner === undefined) return refuse('grant-unknown');
  if (request.state !== 'open') return refuse('state-moved', request.state);
  const refusal = mayPassOn(client, now) ? wishRefusal(wish, request, client.grant) : refuse('not-passed-on');
  if (refusal) return refusal;

  const met = await meet(request);
  if (isRefusal(met)) return met;
  const writer = request.from;
  const claims = subGrantClaims({ me, client, owner, request, wish, now });
  const packed = await pack('grant', claims, writer, now);
  if (isRefusal(packed)) return packed;
  const hash = packageHash(packed.jws);
  const texts = withTexts ? snapshotOf(client, wish.scope) : null;
  const shared = texts && (await pack('snapshot', { grant: hash, snapshot: texts }, writer, now));
  if (isRefusal(shared)) return shared;
  const part: SubGrantRecord = {
    id: crypto.randomUUID(),
    hash,
    parent: claims.chain.parent,
    jws: packed.jws,
    contact: writer,
    request: id,
    scope: wish.scope,
    from: claims.nbf * 1000,
    to: claims.exp * 1000,
    maxChanges: wish.maxChanges,
    endedAt: null,
  };
  return write(async (tx) => {
    // compare and set: a second press, or a second window, finds the request answered
    const open = await tx.objectStore('requests').get(id);
    const current = await tx.objectStore('clients').get(clientId);
    if (open?.state !== 'open' || current?.grant?.hash !== part.parent) return refuse('state-moved');
    await tx.objectStore('requests').put({ ...open, state: 'granted' });
    await tx.objectStore('clients').put({ ...current, passed: [...current.passed, part] });
    await keepProof(tx, clientId, 'grant', packed.jws);
    await record(tx, now, { event: 'part-passed-on', who: writer, subject: hash });
    const { armor, fileName } = packed.message;
    return { subGrantId: part.id, message: { fileName, armor: shared ? `${armor}\n${shared.message.armor}` : armor } };
  });
};

async function resealed({ id, contact, jws }: SubGrantRecord) {
  const writer = await read((tx) => tx.objectStore('contacts').get(contact));
  return writer ? { subGrantId: id, message: await seal('grant', jws, writer) } : refuse('grant-unknown');
}

const found = async (
  clientId: string,
  id: string,
): Promise<{ client: ClientRecord; part: SubGrantRecord } | Refusal> => {
  const client = await read((tx) => tx.objectStore('clients').get(clientId));
  const part = client?.passed.find((known) => known.id === id);
  return client && part ? { client, part } : refuse('grant-unknown');
};

const getSubGrantMessage: Handler<'sub-grant.message'> = async ({ clientId, id }) => {
  const known = await found(clientId, id);
  if (isRefusal(known)) return known;
  const sealed = await resealed(known.part);
  return isRefusal(sealed) ? sealed : sealed.message;
};

/** Ends a part: said here at once, and in a message each to the owner, whose browser enforces it, and to the writer. */
const endSubGrant: Handler<'sub-grant.end'> = async ({ clientId, id }, { now }) => {
  const known = await found(clientId, id);
  if (isRefusal(known)) return known;
  const { part, client } = known;
  const { hash, parent, contact } = part;
  // with the client's grant all of it has ended
  if (client.grant?.hash !== parent) return refuse('grant-expired');
  const toOwner = await pack('revocation', { grant: hash, parent }, client.grant.contact, now);
  const toWriter = await pack('revocation', { grant: hash }, contact, now);
  if (isRefusal(toOwner)) return toOwner;
  if (isRefusal(toWriter)) return toWriter;
  return write(async (tx) => {
    const current = await tx.objectStore('clients').get(clientId);
    if (current?.passed.some((one) => one.id === id && one.endedAt === null)) {
      const passed = current.passed.map((one) => (one.id === id ? { ...one, endedAt: now } : one));
      await tx.objectStore('clients').put({ ...current, passed });
      await record(tx, now, { event: 'part-ended', who: contact, subject: hash });
    }
    return { toOwner: toOwner.message, toWriter: toWriter.message };
  });
};

export const subGrantHandlers = {
  'writers.list': listWriters,
  'sub-grant.give': giveSubGrant,
  'sub-grant.message': getSubGrantMessage,
  'sub-grant.end': endSubGrant,
} satisfies Handlers;
