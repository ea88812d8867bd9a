import { chainRefusal } from '../../src/grant/sub-grant.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import { chainOf } from '../grant/chain.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { getMeta } from '../store/meta.ts';

/** Why nothing may be approved or applied at all at this moment. */
export async function standstill(tx: ReadTx | WriteTx): Promise<Refusal | undefined> {
  if (await getMeta(tx, 'stopped')) return refuse('stopped');
  if (await getMeta(tx, 'clockWentBack')) return refuse('clock-went-back');
  if (await getMeta(tx, 'storeWentBack')) return refuse('store-went-back');
  return undefined;
}

/**
 * A grant, when it and all above it carry what is wanted at this moment. Asked of whatever is done under a grant, also of
 * reading and sharing for its delegate: a part carries nothing that the whole does not.
 */
export async function liveGrant(
  tx: ReadTx | WriteTx,
  id: string,
  now: number,
  wanted: Parameters<typeof chainRefusal>[2] = [],
): Promise<GrantRecord | Refusal> {
  const still = await standstill(tx);
  if (still) return still;
  const grant = await (tx as ReadTx).objectStore('grants').get(id);
  if (grant === undefined) return refuse('grant-unknown');
  const chain = await chainOf(tx, grant);
  return isRefusal(chain) ? chain : (chainRefusal(chain, now, wanted) ?? grant);
}

/** The grant a change came under, when it is carried: asked at approval and again before the fill. */
export const carryingGrant = (tx: ReadTx | WriteTx, { grant, change }: ChangeRecord, now: number) =>
  liveGrant(tx, grant, now, [{ section: change.section, verb: change.op }]);
