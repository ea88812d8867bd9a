import { beforeEach, describe, expect, it } from 'vitest';
import { type AssistedEdit, assistedEdit, heard, TYPED } from '../support/assisted-edit.ts';
import { dumpWithoutJournal } from '../support/install.ts';
import { changesOf } from '../support/people.ts';

let p: AssistedEdit;
let page: AssistedEdit['page'];
let stage: AssistedEdit['stage'];
let kept: AssistedEdit['kept'];
beforeEach(async () => {
  p = await assistedEdit();
  ({ page, stage, kept } = p);
});

describe('what was typed into the site’s own form', () => {
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
});
