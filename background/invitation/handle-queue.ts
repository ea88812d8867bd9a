import { isRefusal, refuse } from '../../src/refusals.ts';
import { workOf } from '../draft/outgoing.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { read, write } from '../store/store.ts';
import { queueKey } from './queue.ts';
import { queueView } from './queue-view.ts';
import type { TemplateRecord } from './records.ts';

const getQueue: Handler<'queue.get'> = ({ id }) =>
  read(async (tx) => {
    const client = await tx.objectStore('clients').get(id);
    return client === undefined ? refuse('unknown-change') : queueView(client, await workOf(tx, id));
  });

/** Decides about one person or many at once; who is not in the queue is passed over. */
const decideQueue: Handler<'queue.decide'> = ({ id, decisions }) =>
  write(async (tx) => {
    const queue = tx.objectStore('queue');
    let decided = 0;
    for (const { path, decision, reply, template } of decisions) {
      const known = await queue.get(queueKey(id, path));
      // what only the owner can answer is left to the owner
      if (known === undefined || (known.invitation.onlyOwner && decision !== null && decision !== 'ask')) continue;
      await queue.put({
        ...known,
        decision,
        reply: reply ?? known.reply,
        template: template === undefined ? known.template : template,
      });
      decided++;
    }
    return { decided };
  });

/** The written policy as a whole: the same one twice changes nothing. A template that is gone takes no yes with it. */
const savePolicy: Handler<'policy.save'> = async ({ id, rules, templates }) => {
  const saved = await write(async (tx) => {
    if ((await tx.objectStore('clients').get(id)) === undefined) return refuse('unknown-change');
    const known = (await tx.objectStore('policies').get(id))?.templates ?? [];
    const next = templates.map((template): TemplateRecord => {
      const old = known.find((each) => each.id === template.id);
      return { ...template, sent: old?.sent ?? null, outcome: old?.outcome ?? null };
    });
    await tx.objectStore('policies').put({ client: id, rules, templates: next });
    return {};
  });
  return isRefusal(saved) ? saved : getQueue({ id }, { page: 'desk', now: 0 });
};

export const queueHandlers = {
  'queue.get': getQueue,
  'queue.decide': decideQueue,
  'policy.save': savePolicy,
} satisfies Handlers;
