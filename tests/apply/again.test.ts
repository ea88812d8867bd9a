import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { changesOf, draft, pasteOne } from '../support/people.ts';

describe('what failed is not tried again with an old yes', () => {
  it('after everything was stopped: it is read and approved anew', async () => {
    const a = await applying();
    a.page.refuseOnce('fill', 'field-not-found');
    await a.steps();
    expect(await a.state()).toBe('failed');
    await a.owner.ok('stop.everything', {});
    await a.owner.ok('stop.resume', {});
    await a.owner.ok('apply.start', { tabId: a.tabId });
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    expect(await a.headline()).toMatchObject({ state: 'pending', approval: null, shownAt: null });
    await a.steps();
    expect(a.page.typed).toEqual([]);
  });

  it('after everything was stopped: an edit of the owner’s is still there to be read', async () => {
    const a = await applying();
    const { id } = await a.headline();
    const final = [{ name: 'headline' as const, text: 'Head baker, Ofen' }];
    await a.owner.ok('review.reopen', { id });
    await a.owner.ok('review.approve', { id, final, edited: true });
    a.page.refuseOnce('fill', 'field-not-found');
    await a.steps();
    expect(await a.state()).toBe('failed');
    await a.owner.ok('stop.everything', {});
    await a.owner.ok('stop.resume', {});
    await a.owner.ok('apply.start', { tabId: a.tabId });
    await a.owner.ok('apply.retry', { id });
    expect(await a.owner.ok('review.show', { id })).toMatchObject({ edit: final });
    expect(await a.owner.refusal('review.approve-rest', { id: a.grantId })).toBe('not-shown');
  });

  it('when a newer revision came while its form was open: it is ended', async () => {
    const a = await applying();
    await a.steps();
    expect(await a.state()).toBe('awaiting-save');
    await draft(a, 'headline', 'Master baker');
    const { message } = await a.delegate.ok('changes.send', { id: a.clientId });
    expect(await pasteOne(a.owner, message.armor)).toMatchObject({ kind: 'change-set', count: 1 });
    a.page.ownerCloses();
    const first = async () => (await changesOf(a.owner)).find(({ rev }) => rev === 1);
    for (let n = 0; n < 12 && (await first())?.state !== 'failed'; n++) await a.step();
    expect(await first()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    const typed = a.page.typed.length;
    await a.owner.ok('apply.retry', { id: (await first())?.id ?? '' });
    expect(await first()).toMatchObject({ state: 'superseded', approval: null });
    await a.steps();
    expect(a.page.typed).toHaveLength(typed);
  });
});
