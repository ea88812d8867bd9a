import { grantRefusal } from '../../src/delegation/grant.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { getMeta } from '../store/meta.ts';
import type { ChangeRecord, GrantRecord } from '../store/records.ts';

/** Why nothing may be approved or applied at all at this moment. */
export async function standstill(tx: ReadTx | WriteTx): Promise<Refusal | undefined> {
  if (await getMeta(tx, 'stopped')) return refuse('stopped');
  if (await getMeta(tx, 'clockWentBack')) return refuse('clock-went-back');
  if (await getMeta(tx, 'storeWentBack')) return refuse('store-went-back');
  return undefined;
}

/** The grant a change came under, when it still carries that change: asked at approval and again before the fill. */
export async function carryingGrant(
  tx: ReadTx | WriteTx,
  record: ChangeRecord,
  now: number,
): Promise<GrantRecord | Refusal> {
  const still = await standstill(tx);
  if (still) return still;
  const grant = await (tx as ReadTx).objectStore('grants').get(record.grant);
  if (grant === undefined) return refuse('grant-unknown');
  const { section, op } = record.change;
  return grantRefusal(grant, grant, now, [{ section, verb: op }]) ?? grant;
}
