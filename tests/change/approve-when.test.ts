import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { approving } from '../support/approving.ts';
import { forgeSet } from '../support/forge.ts';
import { MINUTE, pass } from '../support/install.ts';
import { AFTER, changeIn, changesOf, grantOf, type Pair, pair, pasteOne, sendBoth } from '../support/people.ts';
import { whileSigning } from '../support/while-signing.ts';

const { now, yes, state, show } = approving();
let p: Pair;
let id: string;
beforeEach(() => {
  ({ p, id } = now);
});

describe('an approval, by what holds at that moment,', () => {
  it('is refused until the words were compared', async () => {
    const fresh = await pair();
    await sendBoth(fresh);
    const change = await changeIn(fresh.owner, 'headline');
    await fresh.owner.ok('review.shown', { id: change.id });
    pass(600);
    const final = [{ name: 'headline' as const, text: AFTER.headline }];
    expect(await fresh.owner.refusal('review.approve', { id: change.id, final, edited: false })).toBe(
      'identity-not-checked',
    );
  });

  it('is refused when the text now in the profile is not the one that was on that screen', async () => {
    await show();
    const from = (before: string[]) =>
      p.owner.refusal('review.approve', {
        id,
        final: [{ name: 'headline', text: AFTER.headline }],
        edited: false,
        before,
      });
    // another window has found another text in the profile since, and shown it
    await p.owner.tamper<ChangeRecord>('changes', id, (change) => ({
      ...change,
      base: change.base.map((field) => ({ ...field, before: 'Edited this morning' })),
    }));
    expect(await from(['Baker'])).toBe('not-what-you-saw');
    expect(await from([])).toBe('not-what-you-saw');
    expect(await from(['Edited this morning'])).toBeUndefined();
  });

  it('is refused while stopped, while paused, after a revocation and after the end', async () => {
    await show();
    await p.owner.ok('stop.everything', {});
    expect(await yes()).toBe('stopped');
    await p.owner.ok('stop.resume', {});
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    expect(await yes()).toBe('grant-paused');
    await p.owner.ok('grant.pause', { id: p.grantId, paused: false });
    expect(await yes()).toBeUndefined();
    await p.owner.ok('review.reopen', { id });
    await p.owner.ok('grant.revoke', { id: p.grantId });
    expect(await yes()).toBe('state-moved');
    expect(await state()).toBe('lapsed');
  });

  it('is refused from the very moment the grant ends', async () => {
    const { to } = await grantOf(p);
    pass(to - Date.now() - 1000);
    await show(999);
    expect(await yes()).toBeUndefined();
    await p.owner.ok('review.reopen', { id });
    pass(1);
    expect(await yes()).toBe('state-moved');
    expect(await state()).toBe('lapsed');
  });

  it('is refused while the clock is known to be behind, until the owner confirms the time', async () => {
    pass(60 * MINUTE);
    await show();
    pass(-10 * MINUTE);
    expect(await yes()).toBe('clock-went-back');
    await p.owner.ok('clock.confirm', {});
    expect(await yes()).toBe('too-soon');
    await show();
    expect(await yes()).toBeUndefined();
  });

  it.each([
    ['everything is stopped', 'stopped'],
    ['the grant is paused', 'grant-paused'],
    ['it is rejected and taken up again', 'state-moved'],
    ['a newer revision arrives', 'state-moved'],
  ])('is refused when %s while it is signed', async (what, code) => {
    await show();
    const newer = await forgeSet(p, { rev: 2 });
    whileSigning(async () => {
      if (code === 'stopped') await p.owner.ok('stop.everything', {});
      else if (code === 'grant-paused') await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
      else if (what.startsWith('a newer')) await pasteOne(p.owner, newer);
      else {
        pass(1);
        await p.owner.ok('review.reject', { id, comment: '' });
        await p.owner.ok('review.reopen', { id });
      }
    });
    expect(await yes()).toBe(code);
    expect((await changesOf(p.owner)).filter((change) => change.state === 'approved')).toEqual([]);
  });
});
