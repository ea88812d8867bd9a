import { grantStatus } from '../../src/grant/grant.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { isRefusal } from '../../src/refusals.ts';
import { requireMe, setUp } from '../grant/identity.ts';
import { getMeta } from '../store/meta.ts';
import { read } from '../store/store.ts';
import type { Handler, Handlers } from './handler.ts';

const getApp: Handler<'app.get'> = async (_request, { now }) => {
  const me = await requireMe();
  if (isRefusal(me) && me.refused !== 'not-set-up') return me;
  const flags = await read(async (tx) => ({
    stopped: await getMeta(tx, 'stopped'),
    clockWentBack: await getMeta(tx, 'clockWentBack'),
    lockEndsAt: (await getMeta(tx, 'lock'))?.endsAt ?? null,
    storeWentBack: await getMeta(tx, 'storeWentBack'),
    stoppable: (await tx.objectStore('grants').getAll()).some((grant) =>
      ['active', 'paused', 'not-yet'].includes(grantStatus(grant, grant, now)),
    ),
  }));
  return isRefusal(me)
    ? { role: null, name: '', vanity: '', ...flags }
    : { role: me.role, name: me.name, vanity: me.vanity, ...flags };
};

const setUpApp: Handler<'app.set-up'> = async ({ role, name }, context) => {
  const odd = nameRefusal(name);
  if (odd) return odd;
  const me = await setUp(role, name, context.now);
  return isRefusal(me) ? me : getApp({}, context);
};

export const appHandlers = {
  'app.get': getApp,
  'app.set-up': setUpApp,
} satisfies Handlers;
