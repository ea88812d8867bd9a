import { type Refusal, refuse } from '../../src/refusals.ts';
import type { WriteTx } from '../store/database.ts';
import type { ClientRecord } from './records.ts';

/**
 * The client whose grant a package names, when it comes from the one who gave that grant; `orThrough`: or who passed it
 * on.
 */
export async function clientOfGrant(
  tx: WriteTx,
  grantHash: string,
  from: string,
  orThrough = false,
): Promise<ClientRecord | Refusal> {
  const clients = await tx.objectStore('clients').getAll();
  const client = clients.find(
    ({ grant }) => grant?.hash === grantHash && (grant.contact === from || (orThrough && grant.through?.id === from)),
  );
  return client ?? refuse('grant-unknown');
}
