import { chainRefusal } from '../../src/delegation/passing-on.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { chainOf } from '../chain.ts';
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

/** The grant a change came under, when it and all above it still carry that change: asked at approval and again before the fill. */
export async function carryingGrant(
  tx: ReadTx | WriteTx,
  record: ChangeRecord,
  now: number,
): Promise<GrantRecord | Refusal> {
  const still = await standstill(tx);
  if (still) return still;
  const grant = await (tx as ReadTx).objectStore('grants').get(record.grant);
  if (grant === undefined) return refuse('grant-unknown');
  const chain = await chainOf(tx, grant);
  if (isRefusal(chain)) return chain;
  const { section, op } = record.change;
  return chainRefusal(chain, now, [{ section, verb: op }]) ?? grant;
}
