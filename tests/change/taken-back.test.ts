import { describe, expect, it } from 'vitest';
import { Install, pass } from '../support/install.ts';
import {
  approve,
  approvedPair,
  changeIn,
  changesOf,
  confirmWords,
  type Pair,
  pair,
  sendBoth,
} from '../support/people.ts';

/** What a stop takes back is told, and waits to be read and approved again; an edit of the owner's is not lost. */

const EDITED = 'Head baker, Ofen';

const takenBack = async ({ owner, grantId }: Pair) => (await owner.ok('grant.get', { id: grantId })).takenBack;
const BOTH = [
  { section: 'headline', count: 1 },
  { section: 'about', count: 1 },
];

describe('“Stop everything”', () => {
  it('tells which approvals it took back, also after starting and stopping again, until each was decided anew', async () => {
    const p = await approvedPair();
    expect(await takenBack(p)).toEqual([]);
    await p.owner.ok('stop.everything', {});
    expect(await takenBack(p)).toEqual(BOTH);
    await p.owner.ok('stop.resume', {});
    pass(1000);
    await p.owner.ok('stop.everything', {});
    await p.owner.ok('stop.resume', {});
    expect(await takenBack(p)).toEqual(BOTH);

    await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
    expect(await takenBack(p)).toEqual([{ section: 'about', count: 1 }]);
    await p.owner.ok('review.reject', { id: (await changeIn(p.owner, 'about')).id, comment: '' });
    expect(await takenBack(p)).toEqual([]);
    // thought over again by the owner: that was no stop
    await p.owner.ok('review.reopen', { id: (await changeIn(p.owner, 'about')).id });
    expect(await takenBack(p)).toEqual([]);
  });

  it('does not count what was never approved', async () => {
    const p = await pair();
    await sendBoth(p);
    await p.owner.ok('stop.everything', {});
    expect(await takenBack(p)).toEqual([]);
  });

  it('leaves what was read as read, so that it can be approved again', async () => {
    const p = await approvedPair();
    await p.owner.ok('stop.everything', {});
    await p.owner.ok('stop.resume', {});
    expect(await p.owner.ok('review.approve-rest', { id: p.grantId })).toEqual({ approved: 2 });
    expect((await changesOf(p.owner)).map(({ state }) => state)).toEqual(['approved', 'approved']);
  });

  it('keeps an edit of the owner’s, and lets nobody approve the text before it unread', async () => {
    const p = await pair();
    await sendBoth(p);
    await confirmWords(p);
    await approve(p.owner, (await changeIn(p.owner, 'about')).id);
    const { id } = await changeIn(p.owner, 'headline');
    const final = [{ name: 'headline' as const, text: EDITED }];
    await p.owner.ok('review.shown', { id });
    pass(600);
    await p.owner.ok('review.approve', { id, final, edited: true });
    await p.owner.ok('stop.everything', {});
    await p.owner.ok('stop.resume', {});

    expect(await p.owner.ok('review.show', { id })).toMatchObject({ state: 'pending', edit: final });
    expect((await p.owner.ok('review.show', { id })).final).toBeUndefined();
    expect(await p.owner.refusal('review.approve-rest', { id: p.grantId })).toBe('not-shown');
    await p.owner.ok('review.shown', { id });
    pass(600);
    await p.owner.ok('review.approve', { id, final, edited: true });
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'approved', approval: { final } });
    expect((await p.owner.ok('review.show', { id })).edit).toBeUndefined();
  });
});

it('a lock that is set tells the same of what it voids', async () => {
  const p = await approvedPair();
  await p.owner.ok('lock.set', { secret: 'four plain words here', autoLock: 5 });
  expect(await takenBack(p)).toEqual(BOTH);
});

it('there is something to stop while a permission has not ended', async () => {
  const alone = new Install();
  await alone.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
  expect(await alone.ok('app.get', {})).toMatchObject({ stoppable: false });
  const p = await approvedPair();
  expect(await p.owner.ok('app.get', {})).toMatchObject({ stoppable: true });
  await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
  expect(await p.owner.ok('app.get', {})).toMatchObject({ stoppable: true });
  await p.owner.ok('grant.revoke', { id: p.grantId });
  expect(await p.owner.ok('app.get', {})).toMatchObject({ stoppable: false });
});
