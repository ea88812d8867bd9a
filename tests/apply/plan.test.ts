import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextUp, planned, WALK } from '../../background/apply/plan.ts';
import type { ChangeRecord } from '../../background/change/records.ts';
import { CHANGE_STATES, IN_FLIGHT } from '../../src/change/states.ts';
import { AREA_RULES, AREAS, SECTIONS, VERBS } from '../../src/profile/sections.ts';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;
/** All that a plan looks at. */
const parts = fc.record({
  section: fc.constantFrom(...SECTIONS),
  op: fc.constantFrom(...VERBS),
  state: fc.constantFrom(...CHANGE_STATES),
  skipped: fc.boolean(),
  movedAt: fc.constantFrom(NOW, NOW - 11 * HOUR, NOW - 13 * HOUR),
});
const recordOf = ({ section, op, ...rest }: typeof parts extends fc.Arbitrary<infer P> ? P : never, seq: number) =>
  ({ id: String(seq), seq, change: { section, op }, ...rest }) as ChangeRecord;
const changes = fc
  .array(parts, { maxLength: 30 })
  .map((all) => all.map(recordOf))
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));

describe('the way through the profile', () => {
  it('goes once to every section, to About, the intro and the headline last, then to what lies beside the profile', () => {
    expect([...WALK].sort()).toEqual([...AREAS].sort());
    expect(WALK.slice(-5)).toEqual(['about', 'intro', 'headline', 'invitations', 'post']);
    expect(WALK.filter((name) => AREA_RULES[name].hasEntries)).toEqual(
      AREAS.filter((name) => AREA_RULES[name].hasEntries),
    );
  });

  it('is page after page; on a page what goes away, then what changes, then what is new, each as it arrived', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const plan = planned(all, NOW);
        const place = ({ change, seq }: ChangeRecord) =>
          WALK.indexOf(change.section) * 1000 + ['remove', 'set', 'add'].indexOf(change.op) * 100 + seq;
        for (const [index, change] of plan.entries()) {
          const before = plan[index - 1];
          if (before) expect(place(before)).toBeLessThan(place(change));
        }
      }),
    ));

  it('is the same whatever the order in which the store gives the changes', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const ids = (list: readonly ChangeRecord[]) => planned(list, NOW).map(({ id }) => id);
        expect(ids(all)).toEqual(ids([...all].reverse()));
      }),
    ));

  it('holds what was said yes to, and what is done for half a day; nothing undecided and nothing that ended', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const listed = new Set(planned(all, NOW));
        for (const change of all) {
          const isDone = change.state === 'applied';
          const isListed = ['approved', ...IN_FLIGHT, 'failed', 'conflict'].includes(change.state);
          expect(listed.has(change)).toBe(isDone ? change.movedAt > NOW - 12 * HOUR : isListed);
        }
      }),
    ));

  it('finishes what is on its way before anything else, and takes up only what was approved and not skipped', () =>
    fc.assert(
      fc.property(changes, (all) => {
        const plan = planned(all, NOW);
        const next = nextUp(plan);
        const flying = plan.filter(({ state }) => IN_FLIGHT.includes(state));
        const waiting = plan.filter(({ state, skipped }) => state === 'approved' && !skipped);
        expect(next).toBe(flying[0] ?? waiting[0]);
      }),
    ));
});
