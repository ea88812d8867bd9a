import { type Change, checkChange, MAX_CHANGES_IN_SET } from '../../src/change/change.ts';
import { OPEN } from '../../src/change/states.ts';
import { opensCommitment, pairingCode } from '../../src/grant/pairing.ts';
import { chainRefusal } from '../../src/grant/sub-grant.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import type { Verified } from '../../src/wire/open.ts';
import { keepItems } from '../audit/evidence.ts';
import { acceptPackage } from '../audit/heads.ts';
import { chainOf } from '../grant/chain.ts';
import { personName } from '../grant/names.ts';
import { grantNamed } from '../grant/receive-sub-grant.ts';
import type { GrantRecord, IdentityRecord } from '../grant/records.ts';
import { mayBeSaved } from '../grant/sweep.ts';
import { whoseInvitations } from '../invitation/known.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { write } from '../store/store.ts';
import type { ChangeRecord } from './records.ts';

/**
 * Stages a delegate's changes: all of them or none. Every rule is checked against the grant as it is at this moment. A
 * change that an equal or newer revision already holds is passed over, so that messages may arrive in any order.
 */
export function receiveChangeSet(
  verified: Verified<'change-set'>,
  me: IdentityRecord,
  now: number,
): Promise<OpenedView> {
  const { claims, from } = verified;
  return write(async (tx) => {
    const grant = await grantNamed(tx, verified, me, now);
    if (isRefusal(grant)) return grant;
    const chain = await chainOf(tx, grant);
    if (isRefusal(chain)) return chain;
    if (!opensCommitment(claims.nonce, grant.commitment)) return refuse('pairing-mismatch');
    const changes = checkAll(claims.changes);
    if (isRefusal(changes)) return changes;
    const known = (await tx.objectStore('changes').index('grant').getAll(grant.id)).filter(
      ({ set }) => set === claims.set,
    );
    if (claims.withdraw.some((id) => changes.some((change) => change.id === id))) return refuse('malformed');
    const isOld = (id: string) =>
      known.some((old) => old.change.id === id && old.rev >= claims.rev) ||
      grant.withdrawn.some((gone) => gone.set === claims.set && gone.change === id && gone.rev >= claims.rev);
    const fresh = changes.filter(({ id }) => !isOld(id));
    const goneAt = (id: string) =>
      grant.withdrawn.find(({ set, change }) => set === claims.set && change === id)?.rev ?? 0;
    const withdraw = [...new Set(claims.withdraw)].filter((id) => goneAt(id) < claims.rev);
    if (fresh.length + withdraw.length === 0) return refuse('older-revision');
    // what came was counted when it came; whatever else is taken back counts as if it had come, so that it has an end
    const unheard = withdraw.filter((id) => !known.some((old) => old.change.id === id && old.rev > goneAt(id)));
    const count = fresh.length + unheard.length;
    const wanted = fresh.map(({ section, op }) => ({ section, verb: op }));
    const refusal =
      chainRefusal(chain, now, wanted, count) ??
      (await whoseInvitations(
        tx,
        grant,
        fresh,
        known.filter(({ change }) => !fresh.some(({ id }) => id === change.id)),
      ));
    // only the owner ends what the owner gave; a part of it, also whoever passed it on
    if (refusal?.refused === 'grant-revoked' && chain.at(-1)?.revokedAt != null) return refuse('grant-revoked', 'you');
    if (refusal) return refusal;

    await closeOlder(tx, now, known, claims.rev, new Set(fresh.map(({ id }) => id)), 'superseded');
    await closeOlder(tx, now, known, claims.rev, new Set(withdraw), 'withdrawn');
    const first = await tx.objectStore('changes').count();
    for (const [index, change] of fresh.entries()) {
      // another round of a change stands where the first one stood
      const seq = known.find((old) => old.change.id === change.id)?.seq ?? first + index;
      await tx.objectStore('changes').put(newChange(verified, grant, change, seq, now));
    }
    const words = grant.words ?? pairingCode(grant.hash, claims.nonce);
    // kept, so that an earlier revision that arrives late does not bring them back
    const withdrawn = [
      ...grant.withdrawn.filter(({ set, change }) => set !== claims.set || !withdraw.includes(change)),
      ...withdraw.map((id) => ({ set: claims.set, rev: claims.rev, change: id })),
    ];
    await tx.objectStore('grants').put({ ...grant, words, withdrawn, used: grant.used + count });
    // what a part uses is used of the whole
    for (const above of chain.slice(1)) await tx.objectStore('grants').put({ ...above, used: above.used + count });
    const item = await keepItems(tx, from, claims.set, claims.rev, fresh);
    await acceptPackage(tx, verified, now, { event: 'changes-received', count: fresh.length, item });
    return { kind: 'change-set', from: await personName(tx, from), id: grant.id, count: fresh.length };
  });
}

function checkAll(changes: Verified<'change-set'>['claims']['changes']): Change[] | Refusal {
  if (changes.length > MAX_CHANGES_IN_SET) return refuse('too-many-changes', String(changes.length));
  const checked: Change[] = [];
  for (const raw of changes) {
    const change = checkChange(raw);
    if (isRefusal(change)) return change;
    if (checked.some(({ id }) => id === change.id)) return refuse('malformed');
    checked.push(change);
  }
  return checked;
}

/** Ends the earlier revisions of the named changes, unless the page already holds or may hold their text. */
async function closeOlder(
  tx: WriteTx,
  now: number,
  known: readonly ChangeRecord[],
  rev: number,
  ids: ReadonlySet<string>,
  to: 'superseded' | 'withdrawn',
): Promise<void> {
  for (const old of known) {
    if (old.rev >= rev || !ids.has(old.change.id) || !OPEN.includes(old.state) || mayBeSaved(old)) continue;
    if (isRefusal(await moveChange(tx, now, old.id, OPEN, to))) continue;
    await recordChange(tx, now, `change-${to}`, old);
  }
}

/** A change as it begins: nobody has read it, and nothing was done about it. */
export const newChange = (
  { claims, hash }: Pick<Verified<'change-set'>, 'claims' | 'hash'>,
  grant: GrantRecord,
  change: Change,
  seq: number,
  now: number,
): ChangeRecord => ({
  id: `${grant.id}.${claims.set}.${claims.rev}.${change.id}`,
  grant: grant.id,
  setHash: hash,
  set: claims.set,
  rev: claims.rev,
  seq,
  change,
  note: claims.note,
  base: change.fields,
  rebased: false,
  state: 'pending',
  shownAt: null,
  comment: '',
  approval: null,
  reason: null,
  live: null,
  formId: null,
  choices: null,
  held: null,
  required: [],
  proof: null,
  savedBy: null,
  skipped: false,
  movedAt: now,
  reported: '',
});
