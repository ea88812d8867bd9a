import { describe, expect, it } from 'vitest';
import { type Applying, applying } from '../support/applying.ts';
import { pass } from '../support/install.ts';
import { AFTER, draft, pasteOne } from '../support/people.ts';

/** The owner's own words outlive the yes they were in, whatever ended it; they wait to be read and approved once more. */

const SECRET = 'four plain words here';
const EDIT = [{ name: 'headline' as const, text: 'Head baker, Ofen' }];

/** The headline, approved with words of the owner's own. */
async function edited(): Promise<Applying & { id: string }> {
  const a = await applying();
  const { id } = await a.headline();
  await a.owner.ok('review.reopen', { id });
  await a.owner.ok('review.approve', { id, final: EDIT, edited: true });
  return { ...a, id };
}

const fails = async (a: Applying) => {
  a.page.refuseOnce('fill', 'field-not-found');
  await a.steps();
  expect(await a.state()).toBe('failed');
};
const changedElsewhere = async (a: Applying) => {
  a.page.saved = { ...a.page.saved, headline: 'Changed elsewhere' };
  await a.steps();
  expect(await a.state()).toBe('conflict');
};
const lock = (a: Applying) => a.owner.ok('lock.set', { secret: SECRET, autoLock: 5 });

const WAYS: readonly [string, (a: Applying & { id: string }) => Promise<unknown>][] = [
  ['a lock set', lock],
  [
    'a lock set after it failed',
    async (a) => {
      await fails(a);
      await lock(a);
    },
  ],
  ['the owner’s own second thought', (a) => a.owner.ok('review.reopen', { id: a.id })],
  [
    'another text on the page',
    async (a) => {
      await changedElsewhere(a);
      await a.owner.ok('apply.review-again', { id: a.id });
    },
  ],
  [
    'another text on the page, and a no that was thought over',
    async (a) => {
      await changedElsewhere(a);
      await a.owner.ok('review.reject', { id: a.id, comment: '' });
      await a.owner.ok('review.reopen', { id: a.id });
    },
  ],
  [
    'a failure, looked at again',
    async (a) => {
      await fails(a);
      await a.owner.ok('apply.review-again', { id: a.id });
    },
  ],
  [
    '“Stop everything”, and a second one',
    async (a) => {
      for (let n = 0; n < 2; n++) {
        await a.owner.ok('stop.everything', {});
        await a.owner.ok('stop.resume', {});
      }
    },
  ],
];

describe('an edit of the owner’s is kept after', () => {
  it.each(WAYS)('%s', async (_what, way) => {
    const a = await edited();
    await way(a);
    expect(await a.headline()).toMatchObject({ state: 'pending', approval: null });
    expect(await a.owner.ok('review.show', { id: a.id })).toMatchObject({ edit: EDIT });
    // it is no text that "approve the rest" would take
    expect(await a.owner.refusal('review.approve-rest', { id: a.grantId })).toBe('not-shown');
  });
});

it('is approved by itself once it was read: “approve the rest” would take what was proposed instead', async () => {
  const a = await edited();
  await a.owner.ok('stop.everything', {});
  await a.owner.ok('stop.resume', {});
  await a.owner.ok('review.shown', { id: a.id });
  pass(600);
  expect(await a.owner.refusal('review.approve-rest', { id: a.grantId })).toBe('read-one-by-one');
  await a.owner.ok('review.approve', { id: a.id, final: EDIT, edited: true });
  expect((await a.headline()).approval?.final).toEqual(EDIT);
});

it('a lock taken off keeps an edit that was approved under it', async () => {
  const a = await edited();
  await lock(a);
  await a.owner.ok('lock.unlock', { secret: SECRET });
  await a.owner.ok('review.shown', { id: a.id });
  pass(600);
  await a.owner.ok('review.approve', { id: a.id, final: EDIT, edited: true });
  await a.owner.ok('lock.remove', { secret: SECRET });
  expect(await a.owner.ok('review.show', { id: a.id })).toMatchObject({ state: 'pending', edit: EDIT });
});

it('the next yes ends it: what is proposed, approved as it is, brings the edit back no more', async () => {
  const a = await edited();
  await a.owner.ok('review.reopen', { id: a.id });
  await a.owner.ok('review.shown', { id: a.id });
  pass(600);
  await a.owner.ok('review.approve', { id: a.id, final: [{ name: 'headline', text: AFTER.headline }], edited: false });
  await a.owner.ok('review.reopen', { id: a.id });
  expect((await a.owner.ok('review.show', { id: a.id })).edit).toBeUndefined();
});

it('a newer round is read as it came', async () => {
  const a = await edited();
  await a.owner.ok('review.reopen', { id: a.id });
  await draft(a, 'headline', 'Master baker');
  const { message } = await a.delegate.ok('changes.send', { id: a.clientId });
  await pasteOne(a.owner, message.armor);
  const { id, state } = await a.headline();
  expect(state).toBe('pending');
  expect((await a.owner.ok('review.show', { id })).edit).toBeUndefined();
});

describe('a screen that says late that its text was seen', () => {
  const late = async (way: (a: Applying & { id: string }) => Promise<unknown>) => {
    const a = await edited();
    await a.owner.ok('review.reopen', { id: a.id });
    const { movedAt } = await a.owner.ok('review.show', { id: a.id });
    await a.owner.ok('review.shown', { id: a.id, movedAt });
    pass(600);
    await a.owner.ok('review.approve', { id: a.id, final: EDIT, edited: true });
    await way(a);
    expect(await a.headline()).toMatchObject({ state: 'pending', shownAt: null });
    return { ...a, movedAt };
  };

  it.each([
    ['before another was found on the page', WAYS[3]],
    ['before another window’s edit came back', WAYS[0]],
  ])('%s, says nothing of what stands there now', async (_what, way) => {
    const a = await late((of) => way?.[1](of) ?? Promise.resolve());
    expect(await a.owner.refusal('review.shown', { id: a.id, movedAt: a.movedAt })).toBe('not-what-you-saw');
    expect(await a.headline()).toMatchObject({ shownAt: null });
    const now = await a.owner.ok('review.show', { id: a.id });
    const { lines } = await a.owner.ok('review.list', { id: a.grantId });
    expect(lines.map(({ movedAt }) => movedAt)).toEqual([now.movedAt]);
    await a.owner.ok('review.shown', { id: a.id, movedAt: now.movedAt });
    expect((await a.headline()).shownAt).not.toBeNull();
  });

  it('nor does one whose text was read already', async () => {
    const a = await late(async (of) => of.owner.ok('review.reopen', { id: of.id }));
    const now = await a.owner.ok('review.show', { id: a.id });
    await a.owner.ok('review.shown', { id: a.id, movedAt: now.movedAt });
    expect(await a.owner.refusal('review.shown', { id: a.id, movedAt: a.movedAt })).toBe('not-what-you-saw');
  });
});

it('an edit that an earlier version kept is shown, and kept on', async () => {
  const a = await edited();
  await a.owner.ok('stop.everything', {});
  await a.owner.ok('stop.resume', {});
  await a.owner.tamper<{ edit?: unknown; takenBack?: unknown }>('changes', a.id, ({ edit, ...change }) => ({
    ...change,
    takenBack: edit,
  }));
  expect(await a.owner.ok('review.show', { id: a.id })).toMatchObject({ edit: EDIT });
  await a.owner.ok('review.reject', { id: a.id, comment: '' });
  await a.owner.ok('review.reopen', { id: a.id });
  expect(await a.owner.ok('review.show', { id: a.id })).toMatchObject({ edit: EDIT });
});
