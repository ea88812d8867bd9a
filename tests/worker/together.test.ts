import { beforeEach, describe, expect, it } from 'vitest';
import { walking } from './entering.ts';
import { EntriesPage } from './entries-page.ts';
import { openTabWith } from './fake-page.ts';
import { dumpWithoutJournal, MINUTE, pass } from './install.ts';
import { approve, changesOf, type Pair, pair } from './people.ts';

let p: Pair;
let page: EntriesPage;
let tabId: number;
beforeEach(async () => {
  p = await pair();
  ({ page, tabId } = openTabWith(new EntriesPage()));
  page.add('experience', { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' }, '7');
});
const stage = () => p.owner.ask('together.step', { tabId });
const heard = (section: string, op: string, texts: Record<string, string>, formId?: string) => ({
  section,
  op,
  ...(formId ? { formId } : {}),
  fields: Object.entries(texts).map(([name, text]) => ({ name, text })),
});
const TYPED = heard(
  'experience',
  'set',
  { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread, slowly.' },
  '7',
);
const kept = async () =>
  (await p.owner.all<{ key: string; value: unknown }>('meta')).find(({ key }) => key === 'together')?.value ?? null;

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
    await p.owner.ok('apply.start', { tabId });
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
    await stage();
    expect(page.count('typed')).toBe(1);
    expect(await changesOf(p.owner)).toMatchObject([
      { change: { fields: [{ name: 'description', after: 'Bread, slowly.' }] } },
    ]);
    expect(await kept()).toBeNull();
  });

  it('waits for a page that is on its way', async () => {
    page.once('typed', TYPED);
    page.refuseOnce('read', 'page-moving').refuseOnce('read', 'page-moving');
    await stage();
    expect(page.count('read')).toBe(3);
    expect(await changesOf(p.owner)).toHaveLength(1);
  });

  it('asked by two windows at once is staged once', async () => {
    page.once('typed', TYPED).once('typed', TYPED);
    const [a, b] = await Promise.all([stage(), stage()]);
    expect(a).toEqual(b);
    expect(await changesOf(p.owner)).toHaveLength(1);
  });

  it('says so when nothing differs from what the form holds', async () => {
    page.once('typed', {
      ...TYPED,
      fields: TYPED.fields.map((field) => ({ ...field, text: field.text.replace(', slowly', '') })),
    });
    expect(await stage()).toEqual({ refused: 'nothing-changed' });
    expect(await kept()).toBeNull();
    expect(await changesOf(p.owner)).toEqual([]);
  });

  it.each([
    ['a date that is none', { start: 'soon' }, 'not-a-date'],
    ['an end before the start', { start: '2019-03', end: '2011-01' }, 'dates-disagree'],
    ['too long a title', { title: 'x'.repeat(101) }, 'over-limit'],
  ])('is refused with %s, and nothing is kept', async (_what, texts, code) => {
    page.once('typed', heard('experience', 'set', { ...texts }, '7'));
    if ('end' in texts)
      page.kept[0] = { formId: '7', section: 'experience', texts: { title: 'Baker', company: 'Ofen', start: '2001' } };
    expect(await stage()).toMatchObject({ refused: code });
    expect(await changesOf(p.owner)).toEqual([]);
    expect(await kept()).toBeNull();
  });

  it('does nothing while everything is stopped, and hears nothing', async () => {
    await p.owner.ok('stop.everything', {});
    const before = await dumpWithoutJournal(p.owner);
    expect(await stage()).toEqual({ refused: 'stopped' });
    expect(page.calls).toEqual([]);
    expect(await dumpWithoutJournal(p.owner)).toEqual(before);
  });

  it('needs a form that is understood', async () => {
    expect(await stage()).toEqual({ refused: 'form-not-found' });
    expect(page.calls).toEqual(['typed']);
    expect(await kept()).toBeNull();
  });

  it('lapses when the half hour is over', async () => {
    page.once('typed', TYPED);
    await stage();
    pass(31 * MINUTE);
    await p.owner.ok('home.get', {});
    expect(await changesOf(p.owner)).toMatchObject([{ state: 'lapsed' }]);
  });
});
