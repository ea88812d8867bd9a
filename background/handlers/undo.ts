import type { Draft } from '../../src/changes/inverse.ts';
import { refuse } from '../../src/refusal.ts';
import { stageHere } from '../local/stage.ts';
import { undoOf } from '../local/undo.ts';
import type { ChangeRecord } from '../store/records.ts';
import { read } from '../store/store.ts';
import type { Handler } from './handler.ts';

/** Stages the inverse of an applied change; the owner reads and approves it like any other. Asked twice, staged once. */
export const undoChange: Handler<'apply.undo'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => {
    const record = await tx.objectStore('changes').get(id);
    const grant = record && (await tx.objectStore('grants').get(record.grant));
    return record && grant && { record, grant, others: await tx.objectStore('changes').getAll() };
  });
  if (!found) return refuse('unknown-change');
  const draft = undoOf(found.record);
  if (draft === null) return refuse('undo-not-known');
  const { grant } = found;
  const waiting = await waitingUndo(grant.vanity, draft);
  if (waiting) return { grantId: waiting };
  return stageHere({ reason: 'undo', vanity: grant.vanity, mode: grant.mode, drafts: [draft] }, now);
};

const waitingUndo = (vanity: string, draft: Draft) =>
  read(async (tx) => {
    const undos = (await tx.objectStore('grants').getAll()).filter(
      (grant) => grant.local === 'undo' && grant.vanity === vanity,
    );
    for (const grant of undos)
      for (const change of await tx.objectStore('changes').index('grant').getAll(grant.id))
        if (change.state === 'pending' && says(change, draft)) return grant.id;
    return null;
  });

const says = ({ change, base }: ChangeRecord, { section, op, entry, fields }: Draft): boolean =>
  JSON.stringify([change.section, change.op, change.entry, base]) === JSON.stringify([section, op, entry, fields]);
