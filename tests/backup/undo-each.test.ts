import { describe, expect, it } from 'vitest';
import { entering, setting } from '../support/entering.ts';
import { changesOf } from '../support/people.ts';
import { applied, finish, staged, undo } from '../support/undoing.ts';

const setHeadline = setting('headline', undefined, { headline: 'Baker' }, { headline: 'Head baker' });

const FORMS: Record<string, string> = { Baker: '7', Cook: '8' };

describe('each undo', () => {
  it('is of its own entry, though another one was changed in the same words', async () => {
    const e = await entering(
      Object.keys(FORMS).map((title) => ({
        ...setting(
          'experience',
          { title, company: 'Ofen', start: '2019', formId: FORMS[title] ?? '' },
          { description: '' },
          { description: 'Bread.' },
        ),
        id: title,
      })),
      'fill-and-save',
    );
    for (const title of Object.keys(FORMS))
      e.page.add('experience', { title, company: 'Ofen', start: '2019' }, FORMS[title]);
    await e.steps(40);
    const changes = await changesOf(e.owner);
    expect(changes.map(({ state }) => state)).toEqual(['applied', 'applied']);
    const grants = [];
    for (const { id } of changes) grants.push((await e.owner.ok('apply.undo', { id })).grantId);
    expect(new Set(grants).size).toBe(2);
    const titles = [];
    for (const grantId of grants) titles.push((await staged(e, grantId))[0]?.change.entry?.title);
    expect(titles.sort()).toEqual(['Baker', 'Cook']);
  });

  it('can be staged whatever the white space at the end of what the delegate said was there', async () => {
    const e = await entering([setting('about', undefined, { about: 'I bake bread.\n' }, { about: 'Bread.' })]);
    await finish(e);
    const { grantId } = await undo(e);
    expect((await staged(e, grantId))[0]?.base).toEqual([{ name: 'about', before: 'Bread.', after: 'I bake bread.' }]);
  });

  it('wished in two windows at once is staged once', async () => {
    const e = await applied(setHeadline);
    const [a, b] = await Promise.all([undo(e), undo(e)]);
    expect(a).toEqual(b);
    expect(await changesOf(e.owner)).toHaveLength(2);
  });

  it('tells nobody: an undo that was done, or lapsed, is no news for the home view', async () => {
    const e = await applied(setHeadline);
    const { grantId } = await undo(e);
    await e.owner.ask('grant.revoke', { id: grantId });
    const home = await e.owner.ok('home.get', {});
    expect(home.grants.find(({ id }) => id === grantId)?.unreported ?? 0).toBe(0);
    expect(home.grants.find(({ id }) => id === e.grantId)?.unreported).toBe(1);
  });
});
