import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { events } from '../support/install.ts';
import { AFTER, approve } from '../support/people.ts';

const NEW = { headline: AFTER.headline };

describe('Fill', () => {
  it('opens the form, types the approved text once and waits for the owner', async () => {
    const a = await applying();
    await a.steps();
    expect(await a.state()).toBe('awaiting-save');
    expect(a.page.typed).toEqual([NEW]);
    expect(a.page.count('save')).toBe(0);
    expect(await a.owner.ok('apply.queue', {})).toMatchObject({ waitingFor: 'your-save', running: true });
  });

  it('is applied only when the saved text was read again on a fresh page', async () => {
    const a = await applying();
    await a.steps();
    a.page.ownerSaves();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied', proof: 'read-back', savedBy: 'you' });
    expect(a.page.typed).toEqual([NEW]);
    expect(a.page.saves).toEqual([NEW]);
    expect(await events(a.owner)).toEqual(expect.arrayContaining(['fill-started', 'fill-done', 'change-applied']));
  });

  it('says not-saved when the owner closed the form, and may be tried again', async () => {
    const a = await applying();
    await a.steps();
    a.page.ownerCloses();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    const { id } = await a.headline();
    await a.owner.ok('apply.retry', { id });
    await a.steps();
    a.page.ownerSaves();
    await a.steps();
    expect(await a.state()).toBe('applied');
    expect(a.page.saves).toEqual([NEW]);
  });

  it('says saved-differently when the site kept another text', async () => {
    const a = await applying();
    await a.steps();
    a.page.ownerSaves(({ headline = '' }) => ({ headline: headline.slice(0, 5) }));
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'saved-differently' });
  });

  it('reads again instead of typing again after an outcome that is not known', async () => {
    const a = await applying();
    await a.steps();
    a.page.ownerSaves();
    for (let n = 0; n < 3; n++) a.page.refuseOnce('read', 'field-not-found');
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    expect(await a.state()).toBe('verifying');
  });

  it('is a conflict when the live text is not the one it was made for, and the yes is void', async () => {
    const a = await applying();
    a.page.saved = { headline: 'Baker and mother' };
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'conflict', reason: 'live-text-changed', approval: null });
    expect(a.page.typed).toEqual([]);
    const { id } = await a.headline();
    await a.owner.ok('apply.review-again', { id });
    const shown = await a.owner.ok('review.show', { id });
    expect(shown).toMatchObject({ state: 'pending', rebased: true, fields: [{ before: 'Baker and mother' }] });
    await approve(a.owner, id);
    await a.owner.ok('apply.start', { tabId: a.tabId });
    await a.steps();
    expect(a.page.typed).toEqual([NEW]);
  });

  it('types nothing when the page already holds the approved text', async () => {
    const a = await applying();
    a.page.saved = NEW;
    await a.steps();
    expect(await a.state()).toBe('applied');
    expect(a.page.typed).toEqual([]);
  });

  it('never presses Save', async () => {
    const a = await applying('fill');
    await a.steps(30);
    expect(a.page.count('save')).toBe(0);
  });

  it('gives the reading its own tries, however often the form had to be opened for the filling', async () => {
    const a = await applying();
    a.page.once('open', { opening: true });
    await a.steps();
    expect(a.page.count('open')).toBe(2);
    a.page.ownerSaves();
    a.page.once('read', { fields: [{ name: 'headline', text: 'Baker' }] });
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied' });
  });
});
