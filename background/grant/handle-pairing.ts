import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { endGrant } from './handle-grant.ts';
import { personOf } from './person-view.ts';

const getPairing: Handler<'pairing.get'> = ({ id }) =>
  read(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant?.words == null) return refuse('grant-unknown');
    const changes = await tx.objectStore('changes').index('grant').getAll(id);
    const { name, through } = await personOf(tx, grant);
    return {
      name,
      through: through?.name ?? '',
      words: [...grant.words],
      pending: changes.filter(({ state }) => state === 'pending').length,
      confirmedAt: grant.confirmedAt,
    };
  });

/** The owner compared the words. "They differ" ends the grant: somebody may sit in between. */
const answerPairing: Handler<'pairing.answer'> = async ({ id, same }, { now }) => {
  const answered = await write(async (tx) => {
    const grant = await tx.objectStore('grants').get(id);
    if (grant?.words == null) return refuse('grant-unknown');
    if (same ? grant.confirmedAt !== null : grant.revokedAt !== null) return {};
    await tx.objectStore('grants').put({ ...grant, confirmedAt: same ? now : null });
    await record(tx, now, { event: same ? 'words-same' : 'words-differ', who: grant.contact, subject: grant.hash });
    return {};
  });
  if (isRefusal(answered) || same) return answered;
  const ended = await endGrant(id, now);
  return isRefusal(ended) ? ended : {};
};

export const pairingHandlers = {
  'pairing.get': getPairing,
  'pairing.answer': answerPairing,
} satisfies Handlers;
