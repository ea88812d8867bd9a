import { describe, expect, it } from 'vitest';
import { entering, setting } from './entering.ts';
import { events } from './install.ts';
import { changesOf } from './people.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };
const NAME = { title: 'Baker', company: 'Ofen' };
const NEW = { description: 'Bread, slowly.' };
const set = (entry: Parameters<typeof setting>[1] = NAME) =>
  entering([setting('experience', entry, { description: 'Bread.' }, NEW)]);

describe('which entry a change means', () => {
  it('is looked up in the list when nobody said a number', async () => {
    const e = await set();
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '6');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', formId: '7' });
    expect(e.page.listed('experience')[0]?.texts.description).toBe('Bread.');
  });

  it('is the number the delegate said, when its form is of that name', async () => {
    const e = await set({ ...NAME, formId: '7' });
    e.page.add('experience', BAKER, '7');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '7' });
    expect(e.page.tasks.every(({ listAsked }) => listAsked === false)).toBe(true);
  });

  it.each([
    ['another entry’s form', '6'],
    ['no form at all', '99'],
  ])('is looked up once when the number leads to %s', async (_what, formId) => {
    const e = await set({ ...NAME, formId });
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '6');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '7' });
    expect(e.page.typed).toEqual([NEW]);
    e.page.ownerSaves();
    await e.steps();
    expect(e.page.listed('experience')[0]?.texts.description).toBe('Bread.');
    expect(e.page.listed('experience')[1]?.texts.description).toBe(NEW.description);
  });

  it('is not looked up again when the list leads to another entry’s form, too', async () => {
    const e = await set({ ...NAME, formId: '6' });
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '6');
    e.page.add('experience', BAKER, '7');
    const elsewhere = { page: 'elsewhere', touched: false, alert: false };
    e.page.refuseOnce('look', 'entry-differs').once('look', elsewhere).refuseOnce('look', 'entry-differs');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-differs', formId: 'look-up' });
    expect(e.page.typed).toEqual([]);
  });

  it('is nobody’s guess when two fit: the owner is asked, and only one that was offered is taken', async () => {
    const e = await set();
    e.page.add('experience', { ...BAKER, location: 'Bonn' }, '6');
    e.page.add('experience', { ...BAKER, location: 'Köln' }, '7');
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '8');
    await e.steps();
    const { id } = await e.change();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-ambiguous' });
    const queue = await e.owner.ok('apply.queue', {});
    expect(queue).toMatchObject({ waitingFor: 'decision', current: id });
    expect(queue.items[0]?.choices?.map(({ formId }) => formId)).toEqual(['6', '7']);
    expect(queue.items[0]?.choices?.[1]?.lines).toContain('Köln');
    for (const formId of ['8', '99']) expect(await e.owner.refusal('apply.choose', { id, formId })).toBe('state-moved');
    await e.owner.ok('apply.choose', { id, formId: '7' });
    expect(await e.change()).toMatchObject({ state: 'approved', formId: '7', choices: null, reason: null });
    await e.steps();
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', formId: '7' });
    expect(e.page.listed('experience').map(({ texts }) => texts.description)).toEqual([
      'Bread.',
      NEW.description,
      'Bread.',
    ]);
    expect(await events(e.owner)).toContain('entry-chosen');
  });

  it('is chosen once, however often the choice is sent', async () => {
    const e = await set();
    e.page.add('experience', BAKER, '6');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    const { id } = await e.change();
    await e.owner.ok('apply.choose', { id, formId: '6' });
    const after = await e.owner.dump();
    await e.owner.ok('apply.choose', { id, formId: '6' });
    expect(await e.owner.dump()).toEqual(after);
    expect(await e.owner.refusal('apply.choose', { id, formId: '7' })).toBe('state-moved');
  });

  it('may be asked again by trying again, and the answer is then another list', async () => {
    const e = await set();
    e.page.add('experience', BAKER, '6');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    e.page.kept.pop();
    await e.owner.ok('apply.retry', { id: (await e.change()).id });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '6', choices: null });
  });

  it('is looked up for each change anew, though the page still stands on the form of the one before', async () => {
    const one = (title: string) => ({
      ...setting('experience', { title, company: 'Ofen' }, { description: 'Bread.' }, NEW),
      id: title,
    });
    const e = await entering([one('Baker'), one('Cook')], 'fill-and-save');
    e.page.add('experience', BAKER, '7');
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '8');
    await e.steps(40);
    expect(e.page.kept.map(({ texts }) => texts.description)).toEqual([NEW.description, NEW.description]);
    expect((await changesOf(e.owner)).map(({ state }) => state)).toEqual(['applied', 'applied']);
  });

  it('that is not in the list is refused, and nothing is typed', async () => {
    const e = await set();
    e.page.add('experience', { ...BAKER, company: 'Ofen AG' }, '7');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-not-found' });
    expect(e.page.typed).toEqual([]);
  });
});
