import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementHash } from '../../src/grant/agreement.ts';
import { type GrantLife, type GrantTerms, grantRefusal, grantStatus } from '../../src/grant/grant.ts';

const TERMS: GrantTerms = { scope: [{ section: 'about', verbs: ['set'] }], from: 1000, to: 2000, maxChanges: 3 };
const LIFE: GrantLife = { revokedAt: null, endedAt: null, paused: false, used: 0 };
const about = [{ section: 'about' as const, verb: 'set' as const }];

describe('a grant', () => {
  it.each([
    [999, 'not-yet'],
    [1000, 'active'],
    [1999, 'active'],
    [2000, 'expired'],
    [Number.MAX_SAFE_INTEGER, 'expired'],
  ])('at %i is %s', (now, status) => expect(grantStatus(TERMS, LIFE, now)).toBe(status));

  it('stays ended whatever the clock says', () => {
    for (const now of [0, 1500, 3000]) {
      expect(grantStatus(TERMS, { ...LIFE, endedAt: 2000 }, now)).toBe('expired');
      expect(grantStatus(TERMS, { ...LIFE, revokedAt: 1 }, now)).toBe('revoked');
    }
  });

  it('says revoked before expired before not-yet before paused', () => {
    expect(grantStatus(TERMS, { ...LIFE, paused: true }, 1500)).toBe('paused');
    expect(grantStatus(TERMS, { ...LIFE, paused: true }, 2500)).toBe('expired');
    expect(grantStatus(TERMS, { ...LIFE, paused: true }, 500)).toBe('not-yet');
    expect(grantStatus(TERMS, { ...LIFE, paused: true, revokedAt: 1 }, 2500)).toBe('revoked');
  });

  it.each([
    ['grant-revoked', { revokedAt: 1 }, 1500],
    ['grant-expired', {}, 2000],
    ['grant-expired', { endedAt: 1 }, 1500],
    ['grant-not-yet', {}, 999],
    ['grant-paused', { paused: true }, 1500],
  ])('refuses as %s', (refused, life, now) => {
    expect(grantRefusal(TERMS, { ...LIFE, ...life }, now, about)).toEqual({ refused });
  });

  it('carries its own scope and nothing else', () => {
    expect(grantRefusal(TERMS, LIFE, 1500, about)).toBeUndefined();
    expect(grantRefusal(TERMS, LIFE, 1500, [...about, { section: 'headline', verb: 'set' }])).toEqual({
      refused: 'out-of-scope',
      detail: 'headline',
    });
    expect(grantRefusal(TERMS, LIFE, 1500, [{ section: 'about', verb: 'remove' }])).toMatchObject({
      refused: 'out-of-scope',
    });
  });

  it('carries exactly its budget', () => {
    expect(grantRefusal(TERMS, { ...LIFE, used: 1 }, 1500, about, 2)).toBeUndefined();
    expect(grantRefusal(TERMS, { ...LIFE, used: 2 }, 1500, about, 2)).toEqual({ refused: 'over-budget', detail: '3' });
    // what was received within the budget may still be approved when all of it is used
    expect(grantRefusal(TERMS, { ...LIFE, used: 3 }, 1500, about)).toBeUndefined();
  });

  it('never carries anything outside its time, whatever else is true', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), fc.nat(5), (now, paused, used) => {
        const refusal = grantRefusal(TERMS, { ...LIFE, paused, used }, now, about);
        if (now < TERMS.from || now >= TERMS.to || paused) expect(refusal).toBeDefined();
      }),
    );
  });
});

describe('the clause', () => {
  it('is named by a hash, and no clause by none', () => {
    expect(agreementHash('')).toBe('');
    expect(agreementHash('a')).toMatch(/^[\w-]{43}$/);
    expect(agreementHash('a')).not.toBe(agreementHash('a '));
  });
});
