import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrantLife } from '../../src/grant/grant.ts';
import { covers, type Scope } from '../../src/grant/scope.ts';
import { chainRefusal, chainStatus, type SubGrantTerms, subGrantRefusal } from '../../src/grant/sub-grant.ts';
import { AREA_RULES, SECTIONS } from '../../src/profile/sections.ts';

const WHOLE: SubGrantTerms = {
  scope: [
    { section: 'about', verbs: ['set'] },
    { section: 'experience', verbs: ['set', 'add'] },
  ],
  from: 1000,
  to: 2000,
  maxChanges: 3,
  depth: 1,
  agreement: 'a',
  vanity: 'olga',
};
const PART: SubGrantTerms = { ...WHOLE, depth: 0 };
const LIFE: GrantLife = { revokedAt: null, endedAt: null, paused: false, used: 0 };
const about = [{ section: 'about' as const, verb: 'set' as const }];

const scopes = fc
  .array(
    fc.constantFrom(...SECTIONS).chain((section) =>
      fc.record({
        section: fc.constant(section),
        verbs: fc.subarray([...AREA_RULES[section].verbs], { minLength: 1 }),
      }),
    ),
    { maxLength: 4 },
  )
  .map((scope): Scope => scope);
const near = (value: number) => fc.integer({ min: value - 3, max: value + 3 });
const terms = fc.record({
  scope: fc.oneof(scopes, fc.constant(WHOLE.scope)),
  from: near(10),
  to: near(20),
  maxChanges: near(5),
  depth: fc.constantFrom<0 | 1>(0, 1),
  agreement: fc.constantFrom('', 'a'),
  vanity: fc.constantFrom('olga', 'otto'),
});

describe('a part of a grant', () => {
  it('may be all of it, for once', () => expect(subGrantRefusal(PART, WHOLE)).toBeUndefined());

  it.each<[string, Partial<SubGrantTerms>]>([
    ['scope', { scope: [{ section: 'headline', verbs: ['set'] }] }],
    ['scope', { scope: [{ section: 'experience', verbs: ['set', 'remove'] }] }],
    ['start', { from: 999 }],
    ['end', { to: 2001 }],
    ['end', { to: 1000 }],
    ['changes', { maxChanges: 4 }],
    ['agreement', { agreement: '' }],
    ['profile', { vanity: 'otto' }],
  ])('is refused for its %s', (detail, wider) =>
    expect(subGrantRefusal({ ...PART, ...wider }, WHOLE)).toEqual({ refused: 'wider-than-given', detail }),
  );

  it('goes no further than once', () => {
    expect(subGrantRefusal({ ...PART, depth: 1 }, WHOLE)).toEqual({ refused: 'not-passed-on' });
    expect(subGrantRefusal(PART, PART)).toEqual({ refused: 'not-passed-on' });
  });

  it('that is accepted is never wider on any axis', () => {
    let accepted = 0;
    fc.assert(
      fc.property(terms, terms, fc.boolean(), (part, other, narrowed) => {
        // two that have nothing to do with each other are hardly ever within one another
        const whole: SubGrantTerms = narrowed ? { ...part, depth: 1, to: part.to + 1 } : other;
        if (subGrantRefusal(part, whole)) return;
        accepted++;
        for (const { section, verbs } of part.scope)
          for (const verb of verbs) expect(covers(whole.scope, section, verb)).toBe(true);
        expect(part.from).toBeGreaterThanOrEqual(whole.from);
        expect(part.to).toBeLessThanOrEqual(whole.to);
        expect(part.to).toBeGreaterThan(part.from);
        expect(part.maxChanges).toBeLessThanOrEqual(whole.maxChanges);
        expect([part.depth, whole.depth]).toEqual([0, 1]);
        expect([part.agreement, part.vanity]).toEqual([whole.agreement, whole.vanity]);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('a chain', () => {
  const links = fc.record({
    revokedAt: fc.constantFrom(null, null, null, 1),
    endedAt: fc.constantFrom(null, null, null, 1),
    paused: fc.constantFrom(false, false, true),
    used: fc.nat(4),
    maxChanges: fc.nat(4),
    from: near(10),
    to: near(20),
    depth: fc.constantFrom<0 | 1>(0, 1),
    scope: fc.constantFrom<Scope>(WHOLE.scope, [{ section: 'headline', verbs: ['set'] }]),
  });

  it('carries only what every grant in it carries', () => {
    let carried = 0;
    fc.assert(
      fc.property(links, links, near(15), fc.nat(3), (part, whole, now, more) => {
        if (chainRefusal([part, whole], now, about, more)) return;
        carried++;
        expect(whole.depth).toBe(1);
        for (const link of [part, whole]) {
          expect([link.revokedAt, link.endedAt, link.paused]).toEqual([null, null, false]);
          expect(now >= link.from && now < link.to).toBe(true);
          expect(covers(link.scope, 'about', 'set')).toBe(true);
          expect(link.used + more).toBeLessThanOrEqual(link.maxChanges);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(carried).toBeGreaterThan(20);
  });

  it('stands where the first of its grants stands that is not active', () => {
    const [part, whole] = [
      { ...PART, ...LIFE },
      { ...WHOLE, ...LIFE },
    ];
    expect(chainStatus([part, whole], 1500)).toBe('active');
    expect(chainStatus([part, { ...whole, paused: true }], 1500)).toBe('paused');
    expect(
      chainStatus(
        [
          { ...part, revokedAt: 1 },
          { ...whole, paused: true },
        ],
        1500,
      ),
    ).toBe('revoked');
  });
});
