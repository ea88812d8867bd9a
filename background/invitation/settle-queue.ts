import type { OutcomeLine } from '../../src/wire/outcome.ts';
import type { WriteTx } from '../store/database.ts';
import { changeIds, settledAnswer, templateChangeId } from './queue.ts';
import type { PolicyRecord, QueueRecord } from './records.ts';

/** What the client says of answers, replies and templates. Gives how many lines were news; others are left alone. */
export async function settleQueue(tx: WriteTx, client: string, outcomes: readonly OutcomeLine[]): Promise<number> {
  const records = await tx.objectStore('queue').index('client').getAll(client);
  const byChange = new Map<string, QueueRecord>();
  for (const record of records)
    for (const id of Object.values(changeIds(record.invitation.path))) byChange.set(id, record);
  const settled = new Map<string, QueueRecord>();
  let count = 0;
  for (const outcome of outcomes) {
    const record = byChange.get(outcome.change);
    const next = record && settledAnswer(settled.get(record.key) ?? record, outcome);
    if (next === undefined) continue;
    settled.set(next.key, next);
    count++;
  }
  for (const record of settled.values()) await tx.objectStore('queue').put(record);
  const policy = await tx.objectStore('policies').get(client);
  return policy === undefined ? count : count + (await settleTemplates(tx, policy, outcomes));
}

async function settleTemplates(tx: WriteTx, policy: PolicyRecord, outcomes: readonly OutcomeLine[]): Promise<number> {
  let count = 0;
  const templates = policy.templates.map((known) => {
    const outcome = outcomes.find(({ change }) => change === templateChangeId(known.id));
    if (!outcome || known.sent?.rev !== outcome.rev || (known.outcome && known.outcome.at >= outcome.at)) return known;
    count++;
    // an edit of the owner's is the template from now on
    const text = outcome.edited?.find(({ name }) => name === 'template')?.text;
    return text === undefined ? { ...known, outcome } : { ...known, text, sent: { ...known.sent, text }, outcome };
  });
  if (count > 0) await tx.objectStore('policies').put({ ...policy, templates });
  return count;
}
