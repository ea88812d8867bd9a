import { beforeEach, describe, expect, it } from 'vitest';
import { aChange, forge, forgeSet } from '../support/forge.ts';
import { DAY, dumpWithoutJournal, events, pass } from '../support/install.ts';
import { changesOf, clientOf, grantOf, type Pair, pair, pasteOne } from '../support/people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair({ scope: [{ section: 'headline', verbs: ['set'] }], maxChanges: 3 });
});

/** Pastes what must be refused: the code, one journal line, and nothing else stored. */
async function expectRefused(armored: string, code: string): Promise<void> {
  const before = await dumpWithoutJournal(p.owner);
  const lines = (await events(p.owner)).length;
  expect(await pasteOne(p.owner, armored)).toMatchObject({ refused: code });
  expect(await dumpWithoutJournal(p.owner)).toEqual(before);
  const after = await events(p.owner);
  expect(after.slice(lines)).toEqual(['package-refused']);
  expect(await p.owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
}

const headlineTo = (after: string, id = 'headline') =>
  aChange({ id, fields: [{ name: 'headline', before: 'Baker', after }] });

describe('a change set at the door', () => {
  it('is taken when everything is right', async () => {
    expect(await pasteOne(p.owner, await forgeSet(p))).toMatchObject({ kind: 'change-set', count: 1 });
  });

  it.each<[string, string, object]>([
    ['names an unknown section', 'unknown-section', { changes: [aChange({ section: 'skills' })] }],
    ['names an unknown verb', 'unknown-section', { changes: [aChange({ op: 'remove' })] }],
    [
      'is outside the scope',
      'out-of-scope',
      { changes: [aChange({ section: 'about', fields: [{ name: 'about', before: '', after: 'x' }] })] },
    ],
    [
      'names an unknown field',
      'unknown-field',
      { changes: [aChange({ fields: [{ name: 'email', before: '', after: 'x' }] })] },
    ],
    [
      'names a field twice',
      'unknown-field',
      { changes: [aChange({ fields: [...headlineTo('a').fields, ...headlineTo('b').fields] })] },
    ],
    ['is over the limit', 'over-limit', { changes: [headlineTo('x'.repeat(221))] }],
    ['empties a required text', 'required-text-missing', { changes: [headlineTo('')] }],
    ['breaks a line where none may be', 'line-breaks', { changes: [headlineTo('a\nb')] }],
    ['changes nothing', 'nothing-changed', { changes: [headlineTo('Baker')] }],
    [
      'gives an entry to a section without entries',
      'malformed',
      { changes: [aChange({ entry: { title: 'x', company: '' } })] },
    ],
    ['holds the same id twice', 'malformed', { changes: [headlineTo('a'), headlineTo('b')] }],
    [
      'holds 201 changes',
      'too-many-changes',
      { changes: Array.from({ length: 201 }, (_, n) => headlineTo(`v${n}`, `c${n}`)) },
    ],
    ['is over the budget', 'over-budget', { changes: [1, 2, 3, 4].map((n) => headlineTo(`v${n}`, `c${n}`)) }],
    ['opens another commitment', 'pairing-mismatch', { nonce: 'A'.repeat(43) }],
    ['names a grant nobody gave', 'grant-unknown', { grant: 'A'.repeat(43) }],
    ['says more than its kind may', 'malformed', { approved: true }],
    ['holds nothing', 'older-revision', { changes: [] }],
    ['has revision 0', 'malformed', { rev: 0 }],
    ['is of another version', 'unknown-version', { v: 2 }],
    ['is for somebody else', 'not-for-you', { aud: 'A'.repeat(43) }],
    ['claims another sender', 'malformed', { iss: 'A'.repeat(43) }],
  ])('is refused when it %s', async (_what, code, over) => {
    await expectRefused(await forgeSet(p, over), code);
  });

  it('is refused when one rule is broken by the last of many, and none of the others is kept', async () => {
    await expectRefused(await forgeSet(p, { changes: [headlineTo('a', '1'), headlineTo('a\nb', '2')] }), 'line-breaks');
  });

  it('is refused when it comes a second time', async () => {
    const armored = await forgeSet(p);
    await pasteOne(p.owner, armored);
    await expectRefused(armored, 'replayed');
  });

  it('is refused when the same revision is signed anew', async () => {
    await pasteOne(p.owner, await forgeSet(p));
    await expectRefused(await forgeSet(p, { note: 'again' }), 'older-revision');
  });

  it('is refused once the grant has run out, to the millisecond', async () => {
    const { to } = await grantOf(p);
    pass(to - Date.now());
    await expectRefusedAfterSweep('grant-expired');
  });

  it('is refused once the grant is revoked', async () => {
    await p.owner.ok('grant.revoke', { id: p.grantId });
    await expectRefused(await forgeSet(p), 'grant-revoked');
  });

  it('is refused while the grant is paused, and taken again after', async () => {
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    const armored = await forgeSet(p);
    await expectRefused(armored, 'grant-paused');
    await p.owner.ok('grant.pause', { id: p.grantId, paused: false });
    expect(await pasteOne(p.owner, armored)).toMatchObject({ count: 1 });
  });

  it('counts every revision against the budget', async () => {
    for (const rev of [1, 2, 3]) await pasteOne(p.owner, await forgeSet(p, { rev, changes: [headlineTo(`v${rev}`)] }));
    expect(await p.owner.ok('grant.get', { id: p.grantId })).toMatchObject({ used: 3, pending: 1 });
    await expectRefused(await forgeSet(p, { rev: 4, changes: [headlineTo('v4')] }), 'over-budget');
  });

  it('is refused from a stranger and from the owner', async () => {
    const other = await pair();
    const client = await clientOf(p);
    await expectRefused(
      await forge('change-set', other.delegate, p.owner, {
        grant: client.grant?.hash,
        set: client.set,
        rev: 1,
        note: '',
        changes: [aChange()],
        withdraw: [],
        nonce: client.nonce,
      }),
      'unknown-sender',
    );
    await expectRefused(await forge('revocation', p.owner, p.owner, { grant: client.grant?.hash }), 'from-yourself');
  });

  it('is refused when a character of it was changed, cut off, or when it is not one', async () => {
    const armored = await forgeSet(p);
    const middle = Math.floor(armored.length / 2);
    const other = armored[middle] === 'A' ? 'B' : 'A';
    await expectRefused(armored.slice(0, middle) + other + armored.slice(middle + 1), 'damaged');
    await expectRefused(armored.slice(0, middle), 'truncated');
    const before = await p.owner.dump();
    expect(await pasteOne(p.owner, 'hello')).toEqual({ refused: 'nothing-found' });
    expect(await p.owner.dump()).toEqual(before);
    expect(await changesOf(p.owner)).toEqual([]);
  });
});

describe('taking back', () => {
  const back = (rev: number, ...withdraw: string[]) => forgeSet(p, { rev, changes: [], withdraw });
  const kept = async () => (await grantOf(p)).withdrawn.map(({ rev, change }) => `${rev} ${change}`);

  it('what never came costs as if it had come, so that it ends with the budget', async () => {
    await pasteOne(p.owner, await forgeSet(p, {}));
    await pasteOne(p.owner, await back(2, 'x', 'y'));
    expect(await grantOf(p)).toMatchObject({ used: 3 });
    await expectRefused(await back(3, ...Array.from({ length: 200 }, (_, n) => `${n}`)), 'over-budget');
    expect(await kept()).toEqual(['2 x', '2 y']);
  });

  it('what came costs nothing more, also when the budget is used up, and is kept once', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [aChange()] }));
    await pasteOne(p.owner, await back(2, 'x', 'y'));
    const { id } = aChange();
    expect(await pasteOne(p.owner, await back(3, id, id))).toMatchObject({ kind: 'change-set', count: 0 });
    expect((await changesOf(p.owner)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await grantOf(p)).toMatchObject({ used: 3 });
    expect(await kept()).toEqual(['2 x', '2 y', `3 ${id}`]);
  });

  it('the same again is paid for again, and an older taking back is no news', async () => {
    await pasteOne(p.owner, await back(2, 'x'));
    await expectRefused(await back(1, 'x'), 'older-revision');
    await pasteOne(p.owner, await back(3, 'x'));
    expect(await grantOf(p)).toMatchObject({ used: 2 });
    expect(await kept()).toEqual(['3 x']);
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [aChange({ id: 'x' })] }))).toMatchObject({
      refused: 'older-revision',
    });
  });
});

async function expectRefusedAfterSweep(code: string): Promise<void> {
  await p.owner.ok('home.get', {});
  await expectRefused(await forgeSet(p), code);
  pass(DAY);
}
