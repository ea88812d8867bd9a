import { normalise } from '../../src/text/normalise.ts';
import { isAnswered } from '../invitation/queue.ts';
import type { WriteTx } from '../store/database.ts';
import type { Outgoing } from './outgoing.ts';

/** What went out of a client's queue; what was decided or written since is the next round's. */
export async function keepSent(tx: WriteTx, client: string, outgoing: Outgoing, rev: number): Promise<void> {
  const queue = tx.objectStore('queue');
  for (const { key } of outgoing.takenBack) {
    const latest = await queue.get(key);
    if (latest) await queue.put({ ...latest, sent: null, answered: null, replied: null });
  }
  for (const { key, decision, reply } of outgoing.answers) {
    const latest = await queue.get(key);
    if (latest === undefined || decision === null) continue;
    // an answer that was not sent again keeps what the client said of it
    const isKept = isAnswered(latest) || (latest.sent !== null && latest.sent.decision !== 'ignore');
    const answered = isKept && decision !== 'ignore' ? latest.answered : null;
    await queue.put({ ...latest, sent: { rev, decision, reply: normalise(reply) }, answered, replied: null });
  }
  const policy = await tx.objectStore('policies').get(client);
  if (policy === undefined || outgoing.templates.length === 0) return;
  const templates = policy.templates.map((template) => {
    const out = outgoing.templates.find(({ id }) => id === template.id);
    return out ? { ...template, sent: { rev, name: out.name, text: normalise(out.text) }, outcome: null } : template;
  });
  await tx.objectStore('policies').put({ ...policy, templates });
}
