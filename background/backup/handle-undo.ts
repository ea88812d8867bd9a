import { refuse } from '../../src/refusals.ts';
import { undoOf } from '../change/change-view.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { WriteTx } from '../store/database.ts';
import { read } from '../store/store.ts';
import { stageHere } from './stage.ts';
import { waitingHere } from './waiting.ts';

/** Stages the inverse of an applied change; the owner reads and approves it like any other. Asked twice, staged once. */
const undoChange: Handler<'apply.undo'> = async ({ id }, { now }) => {
  const found = await read(async (tx) => {
    const record = await tx.objectStore('changes').get(id);
    const grant = record && (await tx.objectStore('grants').get(record.grant));
    return record && grant && { record, grant };
  });
  if (!found) return refuse('unknown-change');
  const draft = undoOf(found.record);
  if (draft === null) return refuse('undo-not-known');
  const { grant } = found;
  const waiting = (tx: WriteTx) => waitingHere(tx, 'undo', grant.vanity, [draft]);
  return stageHere({ reason: 'undo', vanity: grant.vanity, mode: grant.mode, drafts: [draft], waiting }, now);
};

export const undoHandlers = {
  'apply.undo': undoChange,
} satisfies Handlers;
