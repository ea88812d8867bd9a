import { bundleClient } from './server/bundle.ts';
import { respond } from './server/respond.ts';
import { freshState } from './server/state.ts';
import type { PracticeSite } from './types.ts';

export type * from './types.ts';
export { fieldsOf } from './types.ts';

/** Makes a practice site of its own; the browser code is bundled once per process and shared. */
export async function createPracticeSite(): Promise<PracticeSite> {
  const assets = await bundleClient();
  const state = freshState();
  return {
    ...state,
    reset() {
      const seed = freshState();
      Object.assign(state.profile, seed.profile);
      Object.assign(state.other, seed.other);
      Object.assign(state.faults, seed.faults);
      Object.assign(state.ui, seed.ui);
      const { lastId, turns, served } = seed;
      Object.assign(state, { lastId, turns, served });
      state.invitations.splice(0, state.invitations.length, ...seed.invitations);
      state.otherInvitations.splice(0, state.otherInvitations.length, ...seed.otherInvitations);
      for (const list of ['saves', 'requests', 'presses', 'messages', 'posts', 'drafts'] as const)
        state[list].length = 0;
    },
    respond: (request) => respond(state, assets, request),
  };
}
