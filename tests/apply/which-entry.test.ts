import { describe, expect, it } from 'vitest';
import { entering, removing, setting } from '../support/entering.ts';
import { events } from '../support/install.ts';
import { approve, changesOf } from '../support/people.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };
const NAME = { title: 'Baker', company: 'Ofen', start: '2019-03' };
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

  it('is never the number that the delegate said: the list is asked', async () => {
    const e = await set({ ...NAME, formId: '7' });
    e.page.add('experience', BAKER, '7');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '7', found: { formId: '7' } });
    expect(e.page.tasks[0]?.entry).not.toHaveProperty('formId');
    expect(e.page.calls.slice(0, 3)).toEqual(['open', 'open', 'inspect']);
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

  it('is not the form that stands open, though it is of that name: another may be, too', async () => {
    const e = await set();
    e.page.add('experience', BAKER, '6');
    e.page.add('experience', BAKER, '7');
    e.page.at = 'experience';
    e.page.open = { section: 'experience', op: 'set', formId: '7', texts: { ...BAKER } };
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-ambiguous' });
    expect(e.page.typed).toEqual([]);
  });

  it('is looked up once more when the number that the list showed is another entry’s by now', async () => {
    const e = await set();
    e.page.add('experience', BAKER, '7');
    await e.step();
    await e.step();
    expect(await e.change()).toMatchObject({ state: 'approved', formId: '7' });
    e.page.kept = [];
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '7');
    e.page.add('experience', BAKER, '9');
    e.page.ownerCloses();
    await e.owner.ok('apply.start', { tabId: e.tabId });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '9', found: { formId: '9' } });
  });

  it('is not looked up a second time when the list leads to another entry’s form', async () => {
    const e = await set();
    e.page.add('experience', BAKER, '7');
    e.page.refuseOnce('inspect', 'entry-differs');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-differs' });
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
      ...setting('experience', { ...NAME, title }, { description: 'Bread.' }, NEW),
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

describe('a change that does not say which entry it means', () => {
  const MILL = { title: 'Baker', company: 'Mill', start: '2013-01', description: 'The job I have.' };
  const gone = (entry: object) => removing('experience', { title: 'Baker', company: '', ...entry }, { title: 'Baker' });

  it('is not told by a number: the owner is asked which of them goes, and nothing goes', async () => {
    const e = await entering([gone({ formId: '7' })], 'fill-and-save');
    e.page.add('experience', { ...BAKER, start: '2010-01', end: '2012-01' }, '6');
    e.page.add('experience', MILL, '7');
    const { warnings } = await e.owner.ok('review.show', { id: (await e.change()).id });
    expect(warnings).toContainEqual({ warning: 'entry-open', value: '' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-ambiguous' });
    expect(e.page.deleted).toBe(0);
  });

  it('is shown the one that was found, with its company and dates, and all that would go is approved by name', async () => {
    const e = await entering([gone({ formId: '7' })], 'fill-and-save');
    e.page.add('experience', MILL, '7');
    await e.steps();
    const { id } = await e.change();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-not-named' });
    const [item] = (await e.owner.ok('apply.queue', {})).items;
    expect(item?.choices).toEqual([{ formId: '7', lines: ['Baker', 'Mill', '2013-01', 'The job I have.'] }]);
    expect(item?.found).toEqual(item?.choices?.[0]?.lines);
    await e.owner.ok('apply.choose', { id, formId: '7' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'conflict', reason: 'more-would-go', approval: null });
    expect(e.page.deleted).toBe(0);
    await e.owner.ok('apply.review-again', { id });
    const view = await e.owner.ok('review.show', { id });
    expect(view.fields.map(({ name, before, after }) => [name, before, after])).toEqual(
      Object.entries(MILL).map(([name, text]) => [name, text, '']),
    );
    expect(view.found).toContain('Mill');
    await approve(e.owner, id);
    await e.owner.ok('apply.start', { tabId: e.tabId });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', savedBy: 'countersign' });
    expect(e.page.deleted).toBe(1);
  });

  it.each([
    ['its start', { title: 'Baker', company: 'Ofen' }],
    ['its company', { title: 'Baker', company: '', start: '2019-03' }],
  ])('may lack %s: the owner is asked though there is but one', async (_what, entry) => {
    const e = await set({ ...entry, formId: '7' });
    e.page.add('experience', BAKER, '7');
    await e.steps();
    const { id } = await e.change();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-not-named' });
    expect(e.page.typed).toEqual([]);
    await e.owner.ok('apply.choose', { id, formId: '7' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', chosen: true });
    expect(e.page.typed).toEqual([NEW]);
  });

  it('says enough when it says all that the entry has: a school without a degree, named by itself', async () => {
    const school = { school: 'Oslo', start: '2014' };
    const e = await entering([
      setting('education', { title: 'Oslo', company: '', start: '2014' }, { grade: '' }, { grade: 'A' }),
    ]);
    e.page.add('education', school, '5');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', formId: '5' });
  });

  it('means one that the owner chose, and not another that the number belongs to by now', async () => {
    const e = await set({ title: 'Baker', company: 'Ofen' });
    e.page.add('experience', BAKER, '7');
    await e.steps();
    e.page.kept = [];
    e.page.add('experience', { ...BAKER, title: 'Cook' }, '7');
    await e.owner.ok('apply.choose', { id: (await e.change()).id, formId: '7' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-differs' });
    expect(e.page.typed).toEqual([]);
  });
});
