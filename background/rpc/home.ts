import { IN_FLIGHT } from '../../src/change/states.ts';
import { isTemplate } from '../../src/invitation/answer.ts';
import { onlyNetwork } from '../../src/profile/sections.ts';
import { grantView } from '../grant/grant-view.ts';
import { read } from '../store/store.ts';
import type { Handler, Handlers } from './handler.ts';

/** How long an ended grant with nothing left to tell stays on the home screen, ms. */
const KEEP_ENDED = 14 * 86_400_000;

const getHome: Handler<'home.get'> = (_request, { now }) =>
  read(async (tx) => {
    const all = await tx.objectStore('changes').getAll();
    // approved words for replies wait for nothing
    const changes = all.filter((change) => change.state !== 'approved' || !isTemplate(change));
    const records = await tx.objectStore('grants').getAll();
    const grants = await Promise.all(
      records.map(async (grant) =>
        grantView(
          tx,
          grant,
          all.filter((change) => change.grant === grant.id),
          now,
        ),
      ),
    );
    const requests = await tx.objectStore('requests').getAll();
    const count = (states: readonly string[]) => changes.filter(({ state }) => states.includes(state)).length;
    return {
      grants: grants
        .filter(({ unreported, endsAt }) => unreported > 0 || endsAt > now - KEEP_ENDED)
        .sort((a, b) => b.pending - a.pending || a.endsAt - b.endsAt),
      requests: requests
        .filter(({ state }) => state === 'open')
        .map(({ id, name, receivedAt }) => ({ id, name, receivedAt })),
      approved: count(['approved']),
      beside: onlyNetwork(changes.filter(({ state }) => state === 'approved').map(({ change }) => change)),
      inFlight: count(IN_FLIGHT),
      needsLook: count(['failed', 'conflict']),
    };
  });

export const homeHandlers = {
  'home.get': getHome,
} satisfies Handlers;
