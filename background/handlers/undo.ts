import type { Draft } from '../../src/changes/inverse.ts';
import type { ChangeState } from '../../src/changes/states.ts';
import { refuse } from '../../src/refusal.ts';
import { stageHere } from '../local/stage.ts';
import { undoOf } from '../local/undo.ts';
import type { WriteTx } from '../store/database.ts';
import type { ChangeRecord } from '../store/records.ts';
import { read } from '../store/store.ts';
import type { Handler } from './handler.ts';

/** Stages the inverse of an applied change; the owner reads and approves it like any other. Asked twice, staged once. */
export const undoChange: Handler<'apply.undo'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => {
    const record = await tx.objectStore('changes').get(id);
    const grant = record && (await tx.objectStore('grants').get(record.grant));
    return record && grant && { record, grant };
  });
  if (!found) return refuse('unknown-change');
  const draft = undoOf(found.record);
  if (draft === null) return refuse('undo-not-known');
  const { grant } = found;
  const waiting = (tx: WriteTx) => waitingUndo(tx, grant.vanity, draft);
  return stageHere({ reason: 'undo', vanity: grant.vanity, mode: grant.mode, drafts: [draft], waiting }, now);
};

const OVER: readonly ChangeState[] = ['applied', 'rejected', 'superseded', 'withdrawn', 'lapsed'];

async function waitingUndo(tx: WriteTx, vanity: string, draft: Draft): Promise<string | null> {
  const grants = await tx.objectStore('grants').getAll();
  for (const grant of grants.filter(({ local, vanity: whose }) => local === 'undo' && whose === vanity))
    for (const change of await tx.objectStore('changes').index('grant').getAll(grant.id))
      if (!OVER.includes(change.state) && says(change, draft)) return grant.id;
  return null;
}

const says = ({ change, base }: ChangeRecord, { section, op, entry, fields }: Draft): boolean =>
  JSON.stringify([change.section, change.op, change.entry, base]) === JSON.stringify([section, op, entry, fields]);
