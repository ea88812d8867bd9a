import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, isWithin, type Scope, scopeFrom, toDetails } from '../../src/grant/scope.ts';
import { AREA_RULES, SECTIONS, VERBS } from '../../src/profile/sections.ts';
import { isRefusal } from '../../src/refusals.ts';

const parts = fc.record({
  section: fc.constantFrom(...SECTIONS),
  verbs: fc.uniqueArray(fc.constantFrom(...VERBS)),
});
const scopes: fc.Arbitrary<Scope> = fc.uniqueArray(parts, { selector: ({ section }) => section });
/** A scope and one cut out of it. */
const narrowed = scopes.chain((outer) =>
  fc.tuple(
    fc.constant(outer),
    fc
      .tuple(...outer.map(({ section, verbs }) => fc.subarray([...verbs]).map((kept) => ({ section, verbs: kept }))))
      .chain((all) => fc.subarray(all)),
  ),
);

describe('a scope', () => {
  it('is within itself', () =>
    fc.assert(fc.property(scopes, (scope) => void expect(isWithin(scope, scope)).toBe(true))));

  it('within a second within a third is within the third', () =>
    fc.assert(
      fc.property(scopes, scopes, scopes, (a, b, c) => {
        if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
      }),
    ));

  it('cut out of another is within it, and covers nothing more', () =>
    fc.assert(
      fc.property(
        narrowed,
        fc.constantFrom(...SECTIONS),
        fc.constantFrom(...VERBS),
        ([outer, inner], section, verb) => {
          expect(isWithin(inner, outer)).toBe(true);
          if (covers(inner, section, verb)) expect(covers(outer, section, verb)).toBe(true);
        },
      ),
    ));

  it('with one section or verb more is not within', () =>
    fc.assert(
      fc.property(scopes, fc.constantFrom(...SECTIONS), fc.constantFrom(...VERBS), (scope, section, verb) => {
        fc.pre(!covers(scope, section, verb));
        expect(isWithin([...scope, { section, verbs: [verb] }], scope)).toBe(false);
      }),
    ));

  it('of nothing covers nothing', () => {
    for (const section of SECTIONS) for (const verb of VERBS) expect(covers([], section, verb)).toBe(false);
  });

  it('survives the wire', () => {
    const scope: Scope = SECTIONS.map((section) => ({ section, verbs: AREA_RULES[section].verbs }));
    expect(scopeFrom(toDetails(scope))).toEqual(scope);
  });

  it.each([
    ['skills', ['set']],
    ['headline', ['remove']],
    ['constructor', ['set']],
    ['about', ['add']],
    ['about', ['remove', 'set']],
    ['about', ['set', 'set']],
    ['about', ['constructor']],
  ])('%s %j is not known', (section, actions) => {
    expect(scopeFrom([{ type: 'countersign-section', section, actions }])).toEqual({
      refused: 'unknown-section',
      detail: section,
    });
  });

  it('names a section once', () => {
    const one = { type: 'countersign-section' as const, section: 'about', actions: ['set'] };
    expect(isRefusal(scopeFrom([one, one]))).toBe(true);
  });
});
