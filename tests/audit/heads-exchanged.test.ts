import { beforeEach, describe, expect, it } from 'vitest';
import type { ContactRecord } from '../../background/grant/records.ts';
import { forge, forgeSet } from '../support/forge.ts';
import { events, Install, MINUTE, pass } from '../support/install.ts';
import {
  approve,
  approvedPair,
  changeIn,
  confirmWords,
  draft,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';
import { requestClaims } from '../support/refused-package.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});
const contact = async (install: Install): Promise<ContactRecord> =>
  (await install.all<ContactRecord>('contacts'))[0] as ContactRecord;
const mismatches = async (install: Install) => (await install.ok('audit-log.list', {})).logMismatches;
const count = async (install: Install, event: string) =>
  (await events(install)).filter((each) => each === event).length;

/** The same browser as it was when `copy` was made: its profile folder was put back. */
async function copyOf(install: Install): Promise<Install> {
  const copy = new Install();
  Object.assign(copy.browser.kept, install.browser.kept);
  await copy.restore(await install.dump(), true);
  return copy;
}
const receipt = async (owner: Install) => (await owner.ok('receipt.make', { id: p.grantId })).armor;

describe('the heads that two browsers exchange', () => {
  it('are kept of every kind of message, also of the request that introduced somebody', async () => {
    const [first] = (await contact(p.owner)).heads;
    expect(first).toMatchObject({ seq: 1, iat: Math.floor(Date.now() / 1000) });
    expect((await contact(p.delegate)).heads).toHaveLength(1);
    await sendBoth(p);
    expect((await contact(p.owner)).heads.map(({ seq }) => seq)).toEqual([3, 1]);
    await pasteOne(p.delegate, await receipt(p.owner));
    expect((await contact(p.delegate)).heads).toHaveLength(2);
    expect(await mismatches(p.owner)).toEqual([]);
    expect(await mismatches(p.delegate)).toEqual([]);
  });

  it('are countersigned: the message back says what of the other’s record it holds', async () => {
    await sendBoth(p);
    await pasteOne(p.delegate, await receipt(p.owner));
    await draft(p, 'about', 'More.');
    await p.delegate.ok('changes.send', { id: p.clientId });
    expect(await count(p.owner, 'own-record-differs')).toBe(0);
  });
});

describe('a browser that was put back to an older copy', () => {
  it('is noticed by the owner when it is the delegate’s, told once, and asked about before the next yes', async () => {
    const old = await copyOf(p.delegate);
    await sendBoth(p);
    await confirmWords(p);
    await draft(p, 'about', 'More.');
    await pasteOne(p.owner, (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor);
    pass(5 * MINUTE);
    const back = { ...p, delegate: old };
    await draft(back, 'about', 'Something else.');
    const opened = await pasteOne(p.owner, (await old.ok('changes.send', { id: p.clientId })).message.armor);
    // the same number of a round, so this one is refused; the next one is taken
    expect(opened).toMatchObject({ refused: 'older-revision' });
    await pasteOne(p.owner, await forgeSet(back, { rev: 7 }));
    expect(await mismatches(p.owner)).toMatchObject([{ name: 'Dan Delegate', here: false }]);
    expect(await count(p.owner, 'record-differs')).toBe(1);
    // the two go on beside each other
    pass(5 * MINUTE);
    await pasteOne(p.owner, await forgeSet(p, { rev: 8 }));
    pass(5 * MINUTE);
    await pasteOne(p.owner, await forgeSet(back, { rev: 9 }));
    expect(await count(p.owner, 'record-differs')).toBe(1);

    const { id } = await changeIn(p.owner, 'headline');
    await expect(approve(p.owner, id)).rejects.toThrow('record-differs');
    expect(await p.owner.ok('review.show', { id })).toMatchObject({ person: { differs: expect.any(Number) } });
    await p.owner.ok('audit-log.settle', { id: (await contact(p.owner)).id });
    await approve(p.owner, id);
    expect(await mismatches(p.owner)).toEqual([]);
    expect(await count(p.owner, 'record-settled')).toBe(1);
  });

  it('is noticed by the delegate when it is the owner’s, which blocks nothing there', async () => {
    await sendBoth(p);
    const old = await copyOf(p.owner);
    await confirmWords(p);
    await pasteOne(p.delegate, await receipt(p.owner));
    pass(5 * MINUTE);
    await pasteOne(p.delegate, await receipt(old));
    expect(await mismatches(p.delegate)).toMatchObject([{ name: 'Olga', here: false }]);
    expect(await p.delegate.ok('client.get', { id: p.clientId })).toMatchObject({ differs: { here: false } });
    await draft(p, 'about', 'More.');
    await p.delegate.ok('changes.send', { id: p.clientId });
  });

  it('sees by itself that the other holds more of its record than it does', async () => {
    await sendBoth(p);
    const old = await copyOf(p.owner);
    await confirmWords(p);
    await pasteOne(p.delegate, await receipt(p.owner));
    await draft(p, 'about', 'More.');
    const next = (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor;
    await pasteOne(p.owner, next);
    expect(await mismatches(p.owner)).toEqual([]);
    await pasteOne(old, next);
    expect(await mismatches(old)).toMatchObject([{ name: 'Dan Delegate', here: true }]);
    expect(await count(old, 'own-record-differs')).toBe(1);
    // its own record is another's word: it asks, and keeps nobody from approving
    await old.ok('pairing.answer', { id: p.grantId, same: true });
    await approve(old, (await changeIn(old, 'about')).id);
  });

  it('sees by itself that its record was rewritten', async () => {
    await sendBoth(p);
    await pasteOne(p.delegate, await receipt(p.owner));
    const { seq } = (await contact(p.delegate)).heads[0] ?? { seq: 0 };
    await p.owner.tamper('journal', seq, (entry: object) => ({ ...entry, hash: 'A'.repeat(43) }));
    await draft(p, 'about', 'More.');
    await pasteOne(p.owner, (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor);
    expect(await mismatches(p.owner)).toMatchObject([{ here: true }]);
    await draft(p, 'about', 'Even more.');
    await pasteOne(p.owner, (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor);
    expect(await count(p.owner, 'own-record-differs')).toBe(1);
  });
});

describe('messages out of order', () => {
  it('raise nothing', async () => {
    await draft(p, 'headline');
    const first = (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor;
    pass(10 * MINUTE);
    await draft(p, 'about');
    const second = (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor;
    await pasteOne(p.owner, second);
    await pasteOne(p.owner, first);
    await pasteOne(p.owner, first);
    expect(await mismatches(p.owner)).toEqual([]);
  });

  it('change nothing when they are refused: a head counts only with its package', async () => {
    const before = await contact(p.owner);
    await pasteOne(p.owner, await forgeSet(p, { grant: 'G'.repeat(43), head: { seq: 1, hash: 'B'.repeat(43) } }));
    expect(await contact(p.owner)).toEqual(before);
  });

  it('of a stranger touch nobody', async () => {
    const stranger = new Install();
    await stranger.ok('app.set-up', { role: 'delegate', name: 'Eve' });
    const before = await contact(p.owner);
    await pasteOne(p.owner, await forge('request', stranger, p.owner, await requestClaims(stranger)));
    expect(await contact(p.owner)).toEqual(before);
  });
});

it('yes given before a record did not fit still counts: those very texts were read', async () => {
  p = await approvedPair();
  pass(5 * MINUTE);
  await pasteOne(p.owner, await forgeSet(p, { rev: 2, head: { seq: 1, hash: 'B'.repeat(43) } }));
  expect(await mismatches(p.owner)).toHaveLength(1);
  expect((await changeIn(p.owner, 'about')).state).toBe('approved');
});
