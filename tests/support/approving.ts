import { beforeEach } from 'vitest';
import type { FieldName } from '../../src/profile/sections.ts';
import { pass } from './install.ts';
import { AFTER, changeIn, confirmWords, type Pair, pair, sendBoth } from './people.ts';

/** For each test of the file two people anew, who have compared their words; the owner has received both changes. */
export function approving() {
  const now = {} as { p: Pair; id: string };
  beforeEach(async () => {
    now.p = await pair();
    await sendBoth(now.p);
    await confirmWords(now.p);
    now.id = (await changeIn(now.p.owner, 'headline')).id;
  });
  return {
    /** The pair, and the id of the headline's change. */
    now,
    /** A yes to the headline; the code of its refusal. */
    yes: (text: string = AFTER.headline, edited = false, name: FieldName = 'headline') =>
      now.p.owner.refusal('review.approve', { id: now.id, final: [{ name, text }], edited }),
    state: async () => (await changeIn(now.p.owner, 'headline')).state,
    /** On screen for so long, ms. */
    show: async (ms = 600) => {
      await now.p.owner.ok('review.shown', { id: now.id });
      pass(ms);
    },
  };
}
