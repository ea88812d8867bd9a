import { randomNonce } from '../../src/bytes.ts';
import { isClean } from '../../src/grant/scope.ts';
import type { Depth } from '../../src/grant/sub-grant.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { AREA_RULES, isNetwork } from '../../src/profile/sections.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { fileName } from '../grant/contacts.ts';
import { forgetAside, forgetKept } from '../grant/handle-forget.ts';
import { requireMe } from '../grant/identity.ts';
import { makeRequest } from '../grant/make-request.ts';
import { subGrantsView } from '../grant/may-pass-on.ts';
import type { ClientRecord } from '../grant/records.ts';
import { isAnswered } from '../invitation/queue.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { clientLine, clientStatus, clientView } from './client-view.ts';
import { blankDraft } from './drafts.ts';
import { workOf } from './outgoing.ts';
import type { DraftRecord } from './records.ts';

const listClients: Handler<'clients.list'> = (_request, { now }) =>
  read(async (tx) => {
    const drafts = await tx.objectStore('drafts').getAll();
    const byClient = Map.groupBy(drafts, ({ client }) => client);
    const queues = Map.groupBy(await tx.objectStore('queue').getAll(), ({ client }) => client);
    const clients = await tx.objectStore('clients').getAll();
    return {
      clients: clients.map((client) =>
        clientLine(client, byClient.get(client.id) ?? [], queues.get(client.id) ?? [], now),
      ),
    };
  });

const addClient: Handler<'client.add'> = async (
  { id, name, vanity, scope, days, maxChanges, clause, passOn = false },
  { now },
) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  if (!isClean(scope)) return refuse('malformed', 'scope');
  const odd = nameRefusal(name);
  if (odd) return odd;
  const known = await read((tx) => tx.objectStore('clients').get(id));
  if (known) return { clientId: id, message: requestMessage(known.requestArmor) };
  const depth: Depth = passOn ? 1 : 0;
  const asked = { scope, days, maxChanges, clause, vanity: vanityFrom(vanity) ?? '', depth };
  const request = await makeRequest(me, asked, randomNonce(), now);
  const client: ClientRecord = {
    id,
    name,
    ...asked,
    ...request,
    refusedAt: null,
    grant: null,
    set: crypto.randomUUID(),
    rev: 0,
    note: '',
    snapshot: null,
    lastArmor: '',
    lastSentAt: null,
    passed: [],
  };
  const stored = await write(async (tx) => {
    await tx.objectStore('clients').put(client);
    for (const { section } of scope)
      if (!AREA_RULES[section].hasEntries && !isNetwork(section))
        await tx.objectStore('drafts').put(blankDraft(id, section, null, [], now));
    await record(tx, now, { event: 'request-made', subject: client.requestHash });
    return {};
  });
  if (isRefusal(stored)) return stored;
  return { clientId: id, message: requestMessage(client.requestArmor) };
};

const getClient: Handler<'client.get'> = ({ id }, { now }) =>
  read(async (tx) => {
    const client = await tx.objectStore('clients').get(id);
    if (client === undefined) return refuse('unknown-change');
    const contact = await tx.objectStore('contacts').get(client.grant?.contact ?? '');
    return clientView(client, await workOf(tx, id), contact, await subGrantsView(tx, client, now), now);
  });

const requestMessage = (armor: string) => ({ armor, fileName: fileName('request') });

/** The request again; a new one when the client said no, the grant has ended or is used up. Drafts stay. */
const getClientRequest: Handler<'client.request'> = async ({ id }, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const client = await read((tx) => tx.objectStore('clients').get(id));
  if (client === undefined) return refuse('unknown-change');
  const usedUp = client.grant !== null && client.grant.used >= client.grant.maxChanges;
  if (!usedUp && !['expired', 'revoked', 'refused'].includes(clientStatus(client, now)))
    return requestMessage(client.requestArmor);
  const request = await makeRequest(me, client, randomNonce(), now);
  const stored = await write(async (tx) => {
    const current = await tx.objectStore('clients').get(id);
    if (current?.requestHash !== client.requestHash) return refuse('state-moved');
    await tx.objectStore('clients').put({ ...current, ...request, refusedAt: null, grant: null });
    // what was sent under the old grant and never answered is to be sent anew
    for (const draft of await tx.objectStore('drafts').index('client').getAll(id))
      if (draft.sent && !isInProfile(draft))
        await tx.objectStore('drafts').put({ ...draft, sent: null, outcome: null });
    for (const line of await tx.objectStore('queue').index('client').getAll(id))
      if (line.sent && !isAnswered(line))
        await tx.objectStore('queue').put({ ...line, sent: null, answered: null, replied: null });
    const policy = await tx.objectStore('policies').get(id);
    // a yes to a template was given under the old grant
    const templates = policy?.templates.map((template) => ({ ...template, sent: null, outcome: null }));
    if (policy && templates) await tx.objectStore('policies').put({ ...policy, templates });
    await record(tx, now, { event: 'request-made', subject: request.requestHash });
    return {};
  });
  return isRefusal(stored) ? stored : requestMessage(request.requestArmor);
};

const isInProfile = ({ outcome }: DraftRecord): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'by-hand';

/** Removes a client with every text; the journal keeps its hashes. */
const forgetClient: Handler<'client.forget'> = ({ id }, { now }) =>
  write(async (tx) => {
    const client = await tx.objectStore('clients').get(id);
    if (client === undefined) return {};
    for (const key of await tx.objectStore('drafts').index('client').getAllKeys(id))
      await tx.objectStore('drafts').delete(key);
    for (const key of await tx.objectStore('queue').index('client').getAllKeys(id))
      await tx.objectStore('queue').delete(key);
    await tx.objectStore('policies').delete(id);
    await tx.objectStore('clients').delete(id);
    await forgetKept(tx, id, { signed: false });
    await forgetAside(tx, [id]);
    for (const contact of peopleOf(client)) await forgetContact(tx, contact);
    await record(tx, now, { event: 'client-forgotten', subject: client.requestHash });
    return {};
  });

/** The client, who passed it on, and to whom parts were passed on. */
const peopleOf = ({ grant, passed }: ClientRecord): string[] => [
  ...(grant ? [grant.contact] : []),
  ...(grant?.through ? [grant.through.id] : []),
  ...passed.map(({ contact }) => contact),
];

/** Removes a person nobody here has to do with any more. */
async function forgetContact(tx: WriteTx, contact: string): Promise<void> {
  const clients = await tx.objectStore('clients').getAll();
  const grants = await tx.objectStore('grants').getAll();
  const inUse =
    clients.some((client) => peopleOf(client).includes(contact)) || grants.some((grant) => grant.contact === contact);
  if (!inUse) await tx.objectStore('contacts').delete(contact);
}

export const clientHandlers = {
  'clients.list': listClients,
  'client.add': addClient,
  'client.get': getClient,
  'client.request': getClientRequest,
  'client.forget': forgetClient,
} satisfies Handlers;
