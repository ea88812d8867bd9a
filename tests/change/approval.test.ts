import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256url } from '../../src/bytes.ts';
import { type ApprovalSubject, checkApproval, signApproval } from '../../src/change/approval.ts';
import { sign } from '../../src/wire/seal.ts';
import { alice, bob, NOW, signer } from '../support/keys.ts';

const SUBJECT: ApprovalSubject = {
  changeSet: 'S'.repeat(43),
  change: 'experience-1',
  grant: 'G'.repeat(43),
  fields: [
    { name: 'title', before: 'Baker', text: 'Head baker' },
    { name: 'description', before: 'Bread.\n', text: 'Bread and more.' },
  ],
};
const TIMES = { iat: NOW, exp: NOW + 3600 };
const owner = { id: alice.id, publicKey: alice.sign.publicKey };
const check = async (subject: ApprovalSubject, now = NOW, jws?: string) =>
  checkApproval(jws ?? (await signApproval(SUBJECT, TIMES, signer(alice))), subject, owner, now);
const VOID = { refused: 'approval-invalid' };

describe('an approval', () => {
  it('holds for exactly its subject until exactly its end', async () => {
    expect(await check(SUBJECT)).toBeUndefined();
    expect(await check(SUBJECT, NOW + 3599)).toBeUndefined();
    expect(await check(SUBJECT, NOW + 3600)).toEqual({ refused: 'grant-expired' });
  });

  it('is void when any text before or after differs by anything', async () => {
    const jws = await signApproval(SUBJECT, TIMES, signer(alice));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        fc.constantFrom('before', 'text', 'name'),
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
        async (index, which, at, put) => {
          const fields = SUBJECT.fields.map((field, n) => {
            if (n !== index) return field;
            const old = field[which as 'before' | 'text'];
            const place = at % (old.length + 1);
            return { ...field, [which]: old.slice(0, place) + put + old.slice(place) };
          });
          expect(await check({ ...SUBJECT, fields }, NOW, jws)).toEqual(VOID);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names no half of a pair, and none passes for the character that is put in its place', async () => {
    const named = (text: string, before = '') => ({ ...SUBJECT, fields: [{ name: 'about', before, text }] });
    const jws = await signApproval(named('a\ufffdb', 'c\ufffd'), TIMES, signer(alice));
    expect(await check(named('a\ufffdb', 'c\ufffd'), NOW, jws)).toBeUndefined();
    for (const half of ['\ud800', '\udbff', '\udc00', '\udfff']) {
      expect(await check(named(`a${half}b`, 'c\ufffd'), NOW, jws)).toEqual(VOID);
      expect(await check(named('a\ufffdb', `c${half}`), NOW, jws)).toEqual(VOID);
      await expect(async () => signApproval(named(`a${half}b`), TIMES, signer(alice))).rejects.toThrow(/ill-formed/);
    }
  });

  it.each<[string, Partial<ApprovalSubject>]>([
    ['the change set', { changeSet: 'X' }],
    ['the change', { change: 'experience-2' }],
    ['the grant', { grant: 'X' }],
    ['a field less', { fields: SUBJECT.fields.slice(1) }],
    ['a field more', { fields: [...SUBJECT.fields, { name: 'about', before: '', text: '' }] }],
    ['the order of the fields', { fields: SUBJECT.fields.toReversed() }],
    ['nothing left', { fields: [] }],
  ])('is void when %s differs', async (_what, over) => expect(await check({ ...SUBJECT, ...over })).toEqual(VOID));

  it("is void when somebody else signed it, or in somebody else's name", async () => {
    expect(await check(SUBJECT, NOW, await signApproval(SUBJECT, TIMES, signer(bob)))).toEqual(VOID);
    expect(await check(SUBJECT, NOW, await signApproval(SUBJECT, TIMES, { ...signer(alice), id: bob.id }))).toEqual(
      VOID,
    );
    expect(await check(SUBJECT, NOW, await signApproval(SUBJECT, TIMES, { ...signer(bob), id: alice.id }))).toEqual(
      VOID,
    );
  });

  it('is void when it is another kind of document with the same words', async () => {
    const hashed = SUBJECT.fields.map(({ name, before, text }) => ({
      name,
      before: sha256url(before),
      text: sha256url(text),
    }));
    const claims = {
      v: 1,
      iss: alice.id,
      ...TIMES,
      set: SUBJECT.changeSet,
      change: SUBJECT.change,
      grant: SUBJECT.grant,
      fields: hashed,
    };
    expect(await check(SUBJECT, NOW, await sign('approval', claims, signer(alice)))).toBeUndefined();
    expect(await check(SUBJECT, NOW, await sign('receipt', claims, signer(alice)))).toEqual(VOID);
    expect(await check(SUBJECT, NOW, await sign('approval', { ...claims, more: 1 }, signer(alice)))).toEqual(VOID);
    expect(await check(SUBJECT, NOW, await sign('approval', { ...claims, v: 2 }, signer(alice)))).toEqual(VOID);
  });

  it('is void when any of its own characters changed, and checking never throws', async () => {
    const jws = await signApproval(SUBJECT, TIMES, signer(alice));
    await fc.assert(
      fc.asyncProperty(fc.nat(jws.length - 2), async (at) => {
        const broken = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1);
        expect(await check(SUBJECT, NOW, broken)).toEqual(VOID);
      }),
      { numRuns: 60 },
    );
    for (const text of ['', 'x', 'a.b.c', '{}']) expect(await check(SUBJECT, NOW, text)).toEqual(VOID);
  });

  it('names hashes, not texts', async () => {
    const payload = atob(
      ((await signApproval(SUBJECT, TIMES, signer(alice))).split('.')[1] ?? '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    for (const { before, text } of SUBJECT.fields)
      for (const words of [before, text]) expect(payload).not.toContain(words);
  });
});
