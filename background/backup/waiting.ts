import type { Inverse } from '../../src/change/inverse.ts';
import type { ChangeState } from '../../src/change/states.ts';
import type { LocalReason } from '../../src/grant/grant.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { WriteTx } from '../store/database.ts';

const OVER: readonly ChangeState[] = ['applied', 'rejected', 'superseded', 'withdrawn', 'lapsed'];

/** The grant under which exactly these changes were staged here and are not over yet; null when there is none. */
export async function waitingHere(
  tx: WriteTx,
  reason: LocalReason,
  vanity: string,
  drafts: readonly Inverse[],
): Promise<string | null> {
  const grants = await tx.objectStore('grants').getAll();
  for (const grant of grants.filter(({ local, vanity: whose }) => local === reason && whose === vanity)) {
    const changes = await tx.objectStore('changes').index('grant').getAll(grant.id);
    const isSame =
      changes.length === drafts.length && drafts.every((draft) => changes.some((change) => says(change, draft)));
    if (isSame && changes.some(({ state }) => !OVER.includes(state))) return grant.id;
  }
  return null;
}

/** As it was staged: the present texts beside it may have been read anew since. */
const says = ({ change }: ChangeRecord, { section, op, entry, fields }: Inverse): boolean =>
  JSON.stringify([change.section, change.op, change.entry, change.fields]) ===
  JSON.stringify([section, op, entry, fields]);
