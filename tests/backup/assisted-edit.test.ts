import { beforeEach, describe, expect, it } from 'vitest';
import { type AssistedEdit, assistedEdit, heard, TYPED } from '../support/assisted-edit.ts';
import { walking } from '../support/entering.ts';
import { MINUTE, pass } from '../support/install.ts';
import { approve, changesOf } from '../support/people.ts';

let p: AssistedEdit;
let page: AssistedEdit['page'];
let stage: AssistedEdit['stage'];
let kept: AssistedEdit['kept'];
beforeEach(async () => {
  p = await assistedEdit();
  ({ page, stage, kept } = p);
});

describe('staging what was typed into the site’s own form', () => {
  it('proposes the difference only, after the form was loaded again', async () => {
    page.once('typed', TYPED);
    const answer = await stage();
    expect(await changesOf(p.owner)).toMatchObject([
      {
        state: 'pending',
        change: {
          op: 'set',
          entry: { title: 'Baker', company: 'Ofen', start: '2019-03', formId: '7' },
          fields: [{ name: 'description', before: 'Bread.', after: 'Bread, slowly.' }],
        },
      },
    ]);
    expect(page.calls).toEqual(['typed', 'open', 'read']);
    expect(page.touched).toBe(false);
    expect(page.saves).toEqual([]);
    expect(await kept()).toBeNull();
    const grant = await p.owner.ok('grant.get', { id: 'grantId' in answer ? answer.grantId : '' });
    expect(grant).toMatchObject({ person: { local: 'together', name: '' }, mode: 'fill', maxChanges: 1 });
    expect(grant.endsAt - grant.startsAt).toBe(30 * MINUTE);
  });

  it('is then approved and filled like any other', async () => {
    page.once('typed', TYPED);
    await stage();
    for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
    await p.owner.ok('apply.start', { tabId: p.tabId });
    const { steps } = walking(p);
    await steps();
    expect(page.typed).toEqual([{ description: 'Bread, slowly.' }]);
    page.ownerSaves();
    await steps();
    expect(await changesOf(p.owner)).toMatchObject([{ state: 'applied', proof: 'read-back' }]);
    expect(page.listed('experience')[0]?.texts).toMatchObject({ title: 'Baker', description: 'Bread, slowly.' });
  });

  it('proposes a new entry with all that was typed and nothing that is blank', async () => {
    page.once('typed', heard('languages', 'add', { language: 'Danish', proficiency: '' }));
    await stage();
    expect(await changesOf(p.owner)).toMatchObject([
      { change: { op: 'add', fields: [{ name: 'language', before: '', after: 'Danish' }] } },
    ]);
    expect(page.at).toBe('profile');
  });

  it('goes on with the text it heard when the worker was killed while the page was loaded again', async () => {
    page.once('typed', TYPED);
    const opened = page.hang('open');
    void stage();
    await opened;
    p.owner.kill();
    // the form was loaded again: it is without what was typed
    page.once('typed', { ...TYPED, fields: [{ name: 'description', text: 'Bread.' }] });
    await stage();
    expect(await changesOf(p.owner)).toMatchObject([
      { change: { fields: [{ name: 'description', after: 'Bread, slowly.' }] } },
    ]);
    expect(await kept()).toBeNull();
  });

  it('goes on with a new entry, too, whose form is gone with what was typed in it', async () => {
    page.once('typed', heard('languages', 'add', { language: 'Danish' }));
    const left = page.hang('goTo');
    void stage();
    await left;
    p.owner.kill();
    await stage();
    expect(await changesOf(p.owner)).toMatchObject([{ change: { op: 'add', section: 'languages' } }]);
  });

  it('waits for a page that is on its way', async () => {
    page.once('typed', TYPED);
    page.refuseOnce('read', 'page-moving').refuseOnce('read', 'page-moving');
    await stage();
    expect(page.count('read')).toBe(3);
    expect(await changesOf(p.owner)).toHaveLength(1);
  });

  it('is of the form on screen, and not of another one that was heard a moment ago', async () => {
    page.once('typed', TYPED).refuseOnce('open', 'form-not-found');
    expect(await stage()).toEqual({ refused: 'form-not-found' });
    page.once('typed', heard('headline', 'set', { headline: 'Head baker' }));
    await stage();
    expect(await changesOf(p.owner)).toMatchObject([{ change: { section: 'headline' } }]);
  });

  it('asked by two windows at once is staged once', async () => {
    page.once('typed', TYPED).once('typed', TYPED);
    const [a, b] = await Promise.all([stage(), stage()]);
    expect(a).toEqual(b);
    expect(await changesOf(p.owner)).toHaveLength(1);
  });

  it('lapses when the half hour is over', async () => {
    page.once('typed', TYPED);
    await stage();
    pass(31 * MINUTE);
    await p.owner.ok('home.get', {});
    expect(await changesOf(p.owner)).toMatchObject([{ state: 'lapsed' }]);
  });
});
