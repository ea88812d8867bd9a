import type { PersonView } from '../../src/grant/contract.ts';
import type { ReadTx } from '../store/database.ts';
import { whoIs } from './names.ts';
import type { GrantRecord } from './records.ts';

/** Whose grant it is, and who passed it on to that person. */
export async function personOf(tx: ReadTx, grant: GrantRecord): Promise<PersonView> {
  const parent = grant.parent === null ? undefined : await tx.objectStore('grants').get(grant.parent);
  return {
    ...(await whoIs(tx, grant.contact)),
    id: grant.contact,
    confirmedAt: grant.confirmedAt,
    local: grant.local,
    through: parent
      ? { ...(await whoIs(tx, parent.contact)), grantId: parent.id, confirmedAt: parent.confirmedAt }
      : null,
  };
}
