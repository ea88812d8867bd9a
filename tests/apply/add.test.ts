import { describe, expect, it } from 'vitest';
import { adding, entering } from '../support/entering.ts';
import { events } from '../support/install.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };
const add = () => entering([adding('experience', BAKER)]);
const IN_FORM = { ...BAKER };

describe('a new entry', () => {
  it('is looked for in the list first, then typed into an empty form, and waits for the owner', async () => {
    const e = await add();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'awaiting-save', held: [] });
    // what the list holds before is read too, so that one more is told afterwards
    expect(e.page.calls.slice(0, e.page.calls.indexOf('fill'))).toEqual([
      'entries',
      'open',
      'entries',
      'open',
      'inspect',
    ]);
    expect(e.page.typed).toEqual([IN_FORM]);
    expect(e.page.listed('experience')).toEqual([]);
  });

  it('is applied once it was found in the list and its own form was read', async () => {
    const e = await add();
    await e.steps();
    e.page.ownerSaves();
    const [saved] = e.page.listed('experience');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', proof: 'read-back', formId: saved?.formId });
    expect(e.page.open?.formId ?? saved?.formId).toBe(saved?.formId);
    expect(e.page.typed).toHaveLength(1);
    expect(await events(e.owner)).toContain('change-applied');
  });

  it('is not added when the list has it already', async () => {
    const e = await add();
    e.page.add('experience', { title: 'baker', company: 'OFEN', start: '2019' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'already-there' });
    expect(e.page.typed).toEqual([]);
  });

  it('is not added either when a form for a new one stands open already', async () => {
    const e = await add();
    e.page.add('experience', { title: 'Baker', company: 'Ofen', start: '2019' });
    e.page.at = 'experience';
    e.page.open = { section: 'experience', op: 'add', texts: {} };
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'already-there' });
    expect(e.page.typed).toEqual([]);
  });

  it('is added beside one of the same name and another time', async () => {
    const e = await add();
    e.page.add('experience', { title: 'Baker', company: 'Ofen', start: '2011' });
    await e.steps();
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.listed('experience')).toHaveLength(2);
  });

  it('was not saved when the list does not have it, however often that is read; and may be tried again', async () => {
    const e = await add();
    await e.steps();
    e.page.ownerCloses();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    expect(e.page.count('read')).toBe(0);
    await e.owner.ok('apply.retry', { id: (await e.change()).id });
    await e.steps();
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.listed('experience')).toHaveLength(1);
  });

  it('was saved differently when the site kept another text', async () => {
    const e = await add();
    await e.steps();
    e.page.ownerSaves((texts) => ({ ...texts, description: 'Br' }));
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'saved-differently' });
  });

  it('is not typed twice when the worker was killed while it typed', async () => {
    const e = await add();
    const typed = e.page.hang('fill');
    void (async () => {
      for (let n = 0; n < 5; n++) await e.step();
    })();
    await typed;
    e.owner.kill();
    await e.owner.ok('apply.step', {});
    expect(await e.change()).toMatchObject({ state: 'verifying' });
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.typed).toHaveLength(1);
  });

  it('of nothing but a name is applied when the list has it, without a form being read', async () => {
    const e = await entering([adding('skills', { skill: 'Sourdough' })]);
    e.page.add('skills', { skill: 'Rye' });
    await e.steps();
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', proof: 'read-back' });
    expect(e.page.count('read')).toBe(0);
    expect(e.page.count('entries')).toBeGreaterThan(0);
  });

  it('of nothing but a name was not saved when the list is without it', async () => {
    const e = await entering([adding('skills', { skill: 'Sourdough' })]);
    e.page.add('skills', { skill: 'Sourdoughs' });
    await e.steps();
    e.page.ownerCloses();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-saved' });
  });
});

describe('a new entry in "Fill and save"', () => {
  it('is saved by Countersign, once, and read', async () => {
    const e = await entering([adding('experience', BAKER)], 'fill-and-save');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', savedBy: 'countersign' });
    expect(e.page.saves).toEqual([IN_FORM]);
  });

  it('waits for the owner while the site wants more to be filled, and names what', async () => {
    const e = await entering([adding('experience', BAKER)], 'fill-and-save');
    e.page.required = ['Industry*'];
    await e.steps();
    expect(e.page.count('save')).toBe(0);
    const queue = await e.owner.ok('apply.queue', {});
    expect(queue).toMatchObject({ waitingFor: 'your-save', items: [{ required: ['Industry*'] }] });
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', savedBy: 'you' });
  });
});
