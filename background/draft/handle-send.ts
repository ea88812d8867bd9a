import { checkChange } from '../../src/change/change.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { packageHash } from '../../src/wire/seal.ts';
import { keepItems } from '../audit/evidence.ts';
import { fileName, pack } from '../grant/contacts.ts';
import type { ClientRecord } from '../grant/records.ts';
import { changesOf, takenBack, templateChange } from '../invitation/queue.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { clientScope, messageProblems } from './client-view.ts';
import { asInProfile } from './drafts.ts';
import { keepSent } from './keep-sent.ts';
import { type DraftedWork, outgoingOf, outgoingProblems, workOf } from './outgoing.ts';
import type { DraftRecord } from './records.ts';
import { changedFields } from './slot-view.ts';

/** Signs and seals every draft that is ready, as the next revision. Any problem of any of them keeps all of it back. */
const sendChanges: Handler<'changes.send'> = async ({ id }, { now }) => {
  const { client, work } = await read(async (tx) => ({
    client: await tx.objectStore('clients').get(id),
    work: await workOf(tx, id),
  }));
  if (client === undefined) return refuse('unknown-change');
  if (client.grant === null) return refuse('grant-unknown');
  const outgoing = outgoingOf(work);
  const { drafts: ready, templates, answers, dropped } = outgoing;
  const [ended] = messageProblems(client, outgoing.changes, now);
  if (ended) return ended;
  const withdraw = [...dropped.map(({ slot }) => slot), ...[...outgoing.takenBack, ...answers].flatMap(takenBack)];
  if (outgoing.changes + withdraw.length === 0) return sentJustNow(client, work, now) ?? refuse('nothing-to-send');
  const [problem] = outgoingProblems(outgoing, clientScope(client));
  if (problem) return problem;

  const rev = client.rev + 1;
  const changes = [...ready.map(toChange), ...templates.map(templateChange), ...answers.flatMap(changesOf)];
  const packed = await pack(
    'change-set',
    {
      grant: client.grant.hash,
      set: client.set,
      rev,
      note: client.note,
      changes,
      withdraw,
      nonce: client.nonce,
      ...(client.grant.through ? { chain: client.grant.through.chain } : {}),
    },
    client.grant.contact,
    now,
  );
  if (isRefusal(packed)) return packed;
  const { grant } = client;
  return write(async (tx) => {
    const current = await tx.objectStore('clients').get(id);
    if (current?.rev !== client.rev || current.grant === null) return refuse('state-moved');
    await tx.objectStore('clients').put({
      ...current,
      rev,
      note: '',
      lastArmor: packed.message.armor,
      lastSentAt: now,
      grant: { ...current.grant, used: current.grant.used + outgoing.changes },
    });
    for (const draft of ready) {
      const latest = await tx.objectStore('drafts').get(draft.key);
      // what was typed since is the next round's
      if (latest) await tx.objectStore('drafts').put({ ...latest, sent: sentOf(draft, rev), outcome: null });
    }
    for (const { key, op } of dropped) {
      const latest = await tx.objectStore('drafts').get(key);
      if (latest && op === 'add') await tx.objectStore('drafts').delete(key);
      else if (latest) await tx.objectStore('drafts').put(asInProfile(latest));
    }
    await keepSent(tx, id, outgoing, rev);
    const sent = changes.map(checkChange).flatMap((change) => (isRefusal(change) ? [] : [change]));
    const item = await keepItems(tx, id, client.set, rev, sent);
    const facts = { who: grant.contact, count: outgoing.changes, subject: packageHash(packed.jws), item };
    await record(tx, now, { event: 'changes-sent', ...facts });
    return { message: packed.message, count: outgoing.changes, rev };
  });
};

/** How long the same wish again is taken for the first one whose answer was lost, ms. */
const JUST_NOW = 15_000;

function sentJustNow(client: ClientRecord, { drafts, queue, policy }: DraftedWork, now: number) {
  if (client.lastSentAt === null || now - client.lastSentAt > JUST_NOW) return undefined;
  const count = [...drafts, ...queue, ...policy.templates].filter(({ sent }) => sent?.rev === client.rev).length;
  return { message: { armor: client.lastArmor, fileName: fileName('change-set') }, count, rev: client.rev };
}

const toChange = (draft: DraftRecord) => ({
  id: draft.slot,
  section: draft.section,
  ...(draft.entry && draft.op !== 'add' ? { entry: draft.entry } : {}),
  op: draft.op,
  fields: changedFields(draft).map(({ name, before, after }) => ({ name, before: before ?? '', after })),
  rationale: draft.rationale,
});

const sentOf = (draft: DraftRecord, rev: number) => ({
  rev,
  op: draft.op,
  after: changedFields(draft).map(({ name, before, after }) => ({ name, text: after, before: before ?? '' })),
  rationale: draft.rationale,
});

const lastChanges: Handler<'changes.last'> = async ({ id }) => {
  const client = await read((tx) => tx.objectStore('clients').get(id));
  if (client === undefined || client.lastArmor === '') return refuse('nothing-to-send');
  return { armor: client.lastArmor, fileName: fileName('change-set') };
};

export const sendHandlers = {
  'changes.send': sendChanges,
  'changes.last': lastChanges,
} satisfies Handlers;
