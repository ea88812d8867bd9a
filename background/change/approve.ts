import { type ApprovedField, signApproval } from '../../src/change/approval.ts';
import { checkFields } from '../../src/change/change.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { carryingGrant } from '../apply/checks.ts';
import { keepProof } from '../audit/evidence.ts';
import { type Chain, chainOf } from '../grant/chain.ts';
import { whoIs } from '../grant/names.ts';
import { toNobodyAccepted } from '../invitation/known.ts';
import { type ApprovalSigner, approvalSigner } from '../lock/key.ts';
import { moveChange } from '../store/changes.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import type { ChangeRecord } from './records.ts';

/** How long a text must have been on screen before a yes counts, ms. */
export const READING_TIME = 500;

/** The texts an approval names: what the page must hold now, and what goes in. */
export const approvedFields = (change: ChangeRecord, final: readonly FieldText[]): ApprovedField[] =>
  change.base.map(({ name, before }) => ({
    name,
    before,
    text: final.find((field) => field.name === name)?.text ?? '',
  }));

/** A yes to exactly the texts that were on screen, `before` the present ones beside them. */
export interface WantedApproval {
  readonly id: string;
  readonly final: readonly FieldText[];
  readonly edited: boolean;
  readonly before?: readonly string[] | undefined;
}

/** A yes that was signed and is not kept yet. */
interface Signed extends WantedApproval {
  readonly change: ChangeRecord;
  readonly jws: string;
}

/**
 * Signs and keeps the owner's yes to each of these, or to none: all are signed first, and kept in one transaction. Refuses
 * what was not shown, or not long enough, what the grant no longer carries, and a text that is not the one shown. `still`:
 * asked once more in the transaction that keeps them.
 */
export async function approve(
  all: readonly WantedApproval[],
  now: number,
  still?: (tx: WriteTx) => Promise<unknown>,
): Promise<Refusal | Record<string, never>> {
  const signer = await approvalSigner(now);
  if (isRefusal(signer)) return signer;
  const signed: Signed[] = [];
  for (const yes of all) {
    const one = await sign(yes, signer, now);
    if (isRefusal(one)) return one;
    if (one) signed.push(one);
  }
  return write(async (tx) => {
    const nobody = await toNobodyAccepted(
      tx,
      signed.map(({ change }) => change),
    );
    if (nobody) return nobody;
    const mayNot = await still?.(tx);
    if (isRefusal(mayNot)) return mayNot;
    for (const one of signed) {
      const refusal = await keep(tx, one, signer, now);
      if (refusal) return refusal;
    }
    return {};
  });
}

/** Undefined when the very same was approved before. */
async function sign(yes: WantedApproval, signer: ApprovalSigner, now: number): Promise<Signed | Refusal | undefined> {
  const { id, final, edited, before } = yes;
  const looked = await read(async (tx) => {
    const change = await tx.objectStore('changes').get(id);
    if (change === undefined) return refuse('unknown-change');
    return { change, chain: await approvable(tx, change, now) };
  });
  if (isRefusal(looked)) return looked;
  const { change, chain } = looked;
  if (change.state === 'approved' && sameFinal(change.approval?.final ?? [], final)) return undefined;
  if (change.state !== 'pending') return refuse('state-moved', change.state);
  if (isRefusal(chain)) return chain;
  const [grant] = chain;
  const refusal = whyNot(change, chain, final, edited, now);
  if (refusal) return refusal;
  if (before && JSON.stringify(before) !== JSON.stringify(change.base.map((field) => field.before)))
    return refuse('not-what-you-saw');

  const jws = await signApproval(
    { changeSet: change.setHash, change: change.change.id, grant: grant.hash, fields: approvedFields(change, final) },
    { iat: Math.floor(now / 1000), exp: Math.floor(grant.to / 1000) },
    signer,
  );
  return { ...yes, change, jws };
}

async function keep(
  tx: WriteTx,
  { id, final, edited, change, jws }: Signed,
  signer: ApprovalSigner,
  now: number,
): Promise<Refusal | undefined> {
  // the signature took time: everything is looked at again in the transaction that keeps it
  const current = await tx.objectStore('changes').get(id);
  const still = await approvable(tx, change, now);
  if (isRefusal(still)) return still;
  if (current?.movedAt !== change.movedAt) return refuse('state-moved', current?.state ?? '');
  // a lock that was set or taken off meanwhile voids what the key before it signed
  const signsNow = (await getMeta(tx, 'lock'))?.id ?? (await tx.objectStore('identity').get('me'))?.keys.id;
  if (signsNow !== signer.id || !signer.mayStill()) return refuse('locked');
  const moved = await moveChange(tx, now, id, ['pending'], 'approved', {
    approval: { jws, final: [...final], edited, at: now, stop: await getMeta(tx, 'stoppedAt') },
    comment: '',
    reason: null,
    skipped: false,
  });
  if (isRefusal(moved)) return moved;
  await keepProof(tx, still[0].contact, 'approved', jws);
  await recordChange(tx, now, edited ? 'change-edited' : 'change-approved', moved);
  return undefined;
}

/** The grants that carry the change, while the records of the people they are of fit, or the owner has asked why not. */
async function approvable(tx: ReadTx | WriteTx, change: ChangeRecord, now: number): Promise<Chain | Refusal> {
  const grant = await carryingGrant(tx, change, now);
  const chain = isRefusal(grant) ? grant : await chainOf(tx, grant);
  if (isRefusal(chain)) return chain;
  for (const { contact } of chain) if ((await whoIs(tx, contact)).differs !== null) return refuse('record-differs');
  return chain;
}

function whyNot(
  change: ChangeRecord,
  chain: Chain,
  final: readonly FieldText[],
  edited: boolean,
  now: number,
): Refusal | undefined {
  if (chain.some(({ confirmedAt }) => confirmedAt === null)) return refuse('identity-not-checked');
  if (change.shownAt === null) return refuse('not-shown');
  if (now - change.shownAt < READING_TIME) return refuse('too-soon');
  const names = change.base.map(({ name }) => name);
  if (final.length !== names.length || names.some((name) => !final.some((field) => field.name === name)))
    return refuse('not-what-you-saw');
  if (!edited && change.base.some(({ name, after }) => final.find((field) => field.name === name)?.text !== after))
    return refuse('not-what-you-saw');
  if (change.base.every(({ name, before }) => final.some((field) => field.name === name && field.text === before)))
    return refuse('nothing-changed');
  return checkFields(
    change.change.section,
    change.change.op,
    change.base
      .map(({ name, before }) => ({ name, before, after: final.find((field) => field.name === name)?.text ?? '' }))
      // a field the owner turned back to what it is stays as it is
      .filter(({ before, after }) => change.change.op === 'remove' || before !== after),
  );
}

const sameFinal = (a: readonly FieldText[], b: readonly FieldText[]): boolean =>
  a.length === b.length && a.every(({ name, text }) => b.find((field) => field.name === name)?.text === text);

/** A change as it came, without a word of the owner's. */
export const asProposed = ({ id, base }: ChangeRecord): WantedApproval => ({
  id,
  final: base.map(({ name, after }) => ({ name, text: after })),
  edited: false,
});

/** Whether words of the owner's own wait for a yes once more: they are read, and approved, by themselves. */
export const hasOwnWords = ({ edit, takenBack }: ChangeRecord): boolean => (edit ?? takenBack ?? []).length > 0;
