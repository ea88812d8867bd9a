import { describe, expect, it } from 'vitest';
import { adding, entering, removing, setting } from '../support/entering.ts';
import { DAY, events, pass } from '../support/install.ts';
import { changesOf } from '../support/people.ts';
import { applied, staged, takeBack, undo, undoGrants } from '../support/undoing.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };
const NAME = { title: 'Baker', company: 'Ofen', start: '2019-03' };

const setHeadline = setting('headline', undefined, { headline: 'Baker' }, { headline: 'Head baker' });

describe('undo', () => {
  it('stages the text that was there before, to be read and approved like any other, and puts it back', async () => {
    const e = await applied(setHeadline);
    const { grantId } = await undo(e);
    const [change] = await staged(e, grantId);
    expect(change).toMatchObject({
      state: 'pending',
      approval: null,
      change: { op: 'set', fields: [{ name: 'headline', before: 'Head baker', after: 'Baker' }] },
    });
    const id = change?.id ?? '';
    expect(
      await e.owner.refusal('review.approve', { id, final: [{ name: 'headline', text: 'Baker' }], edited: false }),
    ).toBe('not-shown');
    expect(e.page.saved.headline).toBe('Head baker');
    await takeBack(e);
    expect(e.page.saved.headline).toBe('Baker');
    expect(await events(e.owner)).toContain('staged-here');
  });

  it('of a new entry removes it, by the number the page showed', async () => {
    const e = await applied(
      adding('experience', BAKER),
      ({ page }) => void page.add('experience', { ...BAKER, title: 'Cook' }, '5'),
    );
    await takeBack(e);
    expect(e.page.listed('experience').map(({ formId }) => formId)).toEqual(['5']);
  });

  it('of a removal adds the entry again with all its form held', async () => {
    const e = await applied(removing('experience', NAME, BAKER), ({ page }) => void page.add('experience', BAKER));
    expect(e.page.listed('experience')).toEqual([]);
    await takeBack(e);
    expect(e.page.listed('experience').map(({ texts }) => texts)).toEqual([BAKER]);
  });

  it('asked twice, and asked by two windows, is staged once', async () => {
    const e = await applied(setHeadline);
    const first = await undo(e);
    const before = await changesOf(e.owner);
    expect(await undo(e)).toEqual(first);
    expect(await changesOf(e.owner)).toEqual(before);
  });

  it('is possible of what was applied, and in no other state', async () => {
    const e = await entering([setHeadline]);
    const { id } = await e.change();
    const refused = async () => {
      expect(await e.owner.refusal('apply.undo', { id })).toBe('undo-not-known');
      const { items } = await e.owner.ok('apply.queue', {});
      expect(items.every(({ canUndo }) => !canUndo)).toBe(true);
      expect(await undoGrants(e)).toEqual([]);
    };
    await refused();
    await e.steps();
    await refused();
    e.page.ownerCloses();
    await e.step();
    await refused();
    await e.steps();
    await refused();
    await e.owner.ok('apply.review-again', { id });
    await refused();
    await e.owner.ok('review.reject', { id, comment: '' });
    await refused();
    expect(await e.owner.refusal('apply.undo', { id: 'no-such-change' })).toBe('unknown-change');
  });

  it('of a removal whose form was not seen is not offered', async () => {
    const e = await entering([removing('experience', NAME, { title: 'Baker' })]);
    const { id } = await e.change();
    await e.owner.ok('apply.pause', {});
    await e.owner.ok('apply.by-hand', { id });
    expect(await e.change()).toMatchObject({ state: 'applied', proof: 'by-hand' });
    expect(await e.owner.refusal('apply.undo', { id })).toBe('undo-not-known');
    expect((await e.owner.ok('apply.queue', {})).items).toMatchObject([{ canUndo: false }]);
  });

  it('has a grant of just this section and verb, for one change and a day, and no words to compare', async () => {
    const e = await applied(setHeadline);
    const { grantId } = await undo(e);
    expect(await e.owner.ok('grant.get', { id: grantId })).toMatchObject({
      scope: [{ section: 'headline', verbs: ['set'] }],
      maxChanges: 1,
      used: 1,
      vanity: 'olga-owner',
      mode: 'fill',
      wordsWait: false,
      person: { name: '', local: 'undo' },
    });
    const [grant] = await undoGrants(e);
    expect((grant?.to ?? 0) - (grant?.from ?? 0)).toBe(DAY);
  });

  it('lapses after a day', async () => {
    const e = await applied(setHeadline);
    const { grantId } = await undo(e);
    pass(DAY + 1000);
    await e.owner.ok('home.get', {});
    expect((await staged(e, grantId))[0]).toMatchObject({ state: 'lapsed' });
    expect(e.page.saved.headline).toBe('Head baker');
    // and may be wished again
    expect((await undo(e)).grantId).not.toBe(grantId);
  });

  it('is dropped by ending its grant', async () => {
    const e = await applied(setHeadline);
    const { grantId } = await undo(e);
    await e.owner.ask('grant.revoke', { id: grantId });
    expect(await e.owner.ok('grant.get', { id: grantId })).toMatchObject({ status: 'revoked', pending: 0 });
    expect((await staged(e, grantId))[0]).toMatchObject({ state: 'lapsed' });
  });
});
