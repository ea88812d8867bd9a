import { type ChangeState, IN_FLIGHT } from '../../src/change/states.ts';
import { grantStatus } from '../../src/grant/grant.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import { payloadOf } from '../audit/evidence.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import type { GrantRecord } from './records.ts';

/**
 * Forgets the person of an ended grant: every text, note, comment and name of that person goes, with the requests and all
 * the ended grants. The journal keeps its entries, which hold hashes; the grants and approvals as signed stay as proofs,
 * which hold hashes and the owner's own name and address. Asked twice, it is done once.
 */
const forgetPerson: Handler<'person.forget'> = ({ id }, { now }) =>
  write(async (tx) => {
    const all = await tx.objectStore('grants').getAll();
    const own = all.filter(({ contact, local }) => contact === id && local === null);
    if (own.length === 0) return {};
    // what was passed on of them is theirs too
    const grants = [...own, ...all.filter(({ parent }) => own.some((whole) => whole.id === parent))];
    const changes: ChangeRecord[] = [];
    for (const grant of grants) changes.push(...(await tx.objectStore('changes').index('grant').getAll(grant.id)));
    // what was undone or gone back to holds the same texts
    const local = all.filter((grant) => grant.local !== null);
    const here = (await tx.objectStore('changes').getAll()).filter(
      (change) => local.some((grant) => grant.id === change.grant) && sharesText(change, changes),
    );
    const refusal = whyNot(grants, changes, now);
    if (refusal) return refusal;
    if (here.some(({ state }) => !OVER.includes(state))) return refuse('still-in-flight');

    const gone = [...changes, ...here];
    for (const change of gone) await tx.objectStore('changes').delete(change.id);
    for (const grant of grants) await tx.objectStore('grants').delete(grant.id);
    for (const grant of local)
      if (here.some((change) => change.grant === grant.id) && (await isEmpty(tx, grant)))
        await tx.objectStore('grants').delete(grant.id);
    for (const { contact } of grants) await forgetStranger(tx, contact);
    await forgetProofs(tx, grants, gone);
    await forgetShared(tx, grants);
    await forgetAside(tx, [id, ...grants.map((grant) => grant.id)]);
    await forgetRuns(tx, grants, gone);
    await record(tx, now, { event: 'person-forgotten', who: id, count: changes.length });
    return {};
  });

const OVER: readonly ChangeState[] = ['applied', 'rejected', 'superseded', 'withdrawn', 'lapsed'];

function whyNot(grants: readonly GrantRecord[], changes: readonly ChangeRecord[], now: number): Refusal | undefined {
  if (changes.some(({ state }) => IN_FLIGHT.includes(state))) return refuse('still-in-flight');
  const ended = grants.every((grant) => ['expired', 'revoked'].includes(grantStatus(grant, grant, now)));
  return ended ? undefined : refuse('grant-still-runs');
}

const textsOf = ({ base, approval, edit, takenBack, live, held }: ChangeRecord): string[] =>
  [
    ...base.flatMap(({ before, after }) => [before, after]),
    ...[approval?.final, edit, takenBack, live, held].flatMap((fields) => fields?.map(({ text }) => text) ?? []),
  ].filter((text) => text.length > 0);

const sharesText = (change: ChangeRecord, others: readonly ChangeRecord[]): boolean => {
  const own = new Set(textsOf(change));
  return others.some(
    (other) => other.change.section === change.change.section && textsOf(other).some((text) => own.has(text)),
  );
};

const isEmpty = async (tx: WriteTx, grant: GrantRecord): Promise<boolean> =>
  (await tx.objectStore('changes').index('grant').count(grant.id)) === 0;

/** Somebody whose last grant is gone: the name, and what that person asked. */
async function forgetStranger(tx: WriteTx, id: string): Promise<void> {
  if ((await tx.objectStore('grants').getAll()).some(({ contact }) => contact === id)) return;
  for (const request of await tx.objectStore('requests').getAll())
    if (request.from === id) await tx.objectStore('requests').delete(request.id);
  await forgetKept(tx, id, { signed: true });
  await tx.objectStore('contacts').delete(id);
}

/** Which entries the changes were about, and parts that were passed on, which name two people, with approvals under them. */
async function forgetProofs(tx: WriteTx, grants: readonly GrantRecord[], gone: readonly ChangeRecord[]): Promise<void> {
  const parts = grants.filter(({ parent }) => parent !== null).map(({ hash }) => hash);
  for (const { hash, kind, text } of await tx.objectStore('proofs').getAll()) {
    const isNamed = kind === 'item' && gone.some(({ set }) => text.includes(set));
    const isUnder = kind === 'approved' && parts.includes((payloadOf(text) as { grant: string }).grant);
    if (isNamed || isUnder || parts.includes(hash)) await tx.objectStore('proofs').delete(hash);
  }
}

/** Deletes what is kept of somebody for signed reports; `signed`: but for grants and approvals, which name the owner alone. */
export async function forgetKept(tx: WriteTx, whose: string, { signed }: { signed: boolean }): Promise<void> {
  for (const { hash, kind } of await tx.objectStore('proofs').index('whose').getAll(whose))
    if (!signed || (kind !== 'grant' && kind !== 'approved')) await tx.objectStore('proofs').delete(hash);
}

/** Invitations that nobody else was shown: they name other people. */
async function forgetShared(tx: WriteTx, grants: readonly GrantRecord[]): Promise<void> {
  for (const shared of await tx.objectStore('shared').getAll()) {
    const ofOthers = (all: readonly string[]) => all.filter((grant) => !grants.some(({ id }) => id === grant));
    const sharedWith = ofOthers(shared.sharedWith);
    const takenBack = ofOthers(shared.takenBack ?? []);
    // what was taken back from somebody else stays out there
    if (sharedWith.length + takenBack.length === 0) await tx.objectStore('shared').delete(shared.path);
    else await tx.objectStore('shared').put({ ...shared, sharedWith, takenBack });
  }
}

/** What an upgrade put aside: nobody can read it, and it may hold any text. */
export async function forgetAside(tx: WriteTx, ids: readonly string[]): Promise<void> {
  let cursor = await tx.objectStore('aside').openCursor();
  while (cursor) {
    const text = JSON.stringify(cursor.value);
    if (ids.some((id) => text.includes(id))) await cursor.delete();
    cursor = await cursor.continue();
  }
}

/** The queue and the reading must not speak of what is gone. */
async function forgetRuns(tx: WriteTx, grants: readonly GrantRecord[], gone: readonly ChangeRecord[]): Promise<void> {
  const run = await getMeta(tx, 'run');
  if (run && gone.some(({ id }) => id === run.current)) await setMeta(tx, 'run', { ...run, current: null });
  const reading = await getMeta(tx, 'reading');
  if (reading && grants.some(({ id }) => id === reading.grant)) await setMeta(tx, 'reading', null);
}

export const forgetHandlers = {
  'person.forget': forgetPerson,
} satisfies Handlers;
