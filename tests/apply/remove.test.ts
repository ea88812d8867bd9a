import { describe, expect, it } from 'vitest';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { type Entering, entering, removing } from '../support/entering.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };
const NAME = { title: 'Baker', company: 'Ofen', start: '2019-03' };

async function remove(mode: ApplyMode = 'fill'): Promise<Entering> {
  const e = await entering([removing('experience', NAME, BAKER)], mode);
  e.page.add('experience', BAKER, '7');
  e.page.add('experience', { ...BAKER, title: 'Cook' }, '8');
  return e;
}

describe('a removal', () => {
  it('opens the entry, makes sure of every text that goes, and leaves Delete to the owner', async () => {
    const e = await remove();
    await e.steps();
    expect(await e.change()).toMatchObject({
      state: 'awaiting-save',
      formId: '7',
      held: Object.entries(BAKER).map(([name, text]) => ({ name, text })),
    });
    expect(e.page.deleted).toBe(0);
    expect(e.page.typed).toEqual([]);
    expect(await e.owner.ok('apply.queue', {})).toMatchObject({ waitingFor: 'your-save' });
  });

  it('is applied only when the list is without it', async () => {
    const e = await remove();
    await e.steps();
    e.page.ownerDeletes();
    await e.step();
    expect(await e.change()).toMatchObject({ state: 'verifying' });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', proof: 'read-back', savedBy: 'you' });
    expect(e.page.listed('experience').map(({ formId }) => formId)).toEqual(['8']);
    expect(e.page.count('entries')).toBeGreaterThan(0);
  });

  it('was not saved while the list has it, and may be tried again', async () => {
    const e = await remove();
    await e.steps();
    e.page.ownerCloses();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    await e.owner.ok('apply.retry', { id: (await e.change()).id });
    await e.steps();
    e.page.ownerDeletes();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
  });

  it('that left the last entry of its section is applied too', async () => {
    const e = await remove();
    e.page.kept.pop();
    await e.steps();
    e.page.ownerDeletes();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
  });

  it('is a conflict when one text of the entry is another by now', async () => {
    const e = await remove();
    const [baker] = e.page.kept;
    if (baker) baker.texts = { ...BAKER, description: 'Bread and rolls.' };
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'conflict', approval: null });
    expect(e.page.deleted).toBe(0);
  });

  it('of an entry that is not there is refused', async () => {
    const e = await remove();
    e.page.kept.shift();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'entry-not-found' });
  });

  it('is done by Countersign in "Fill and save", once, and read in the list', async () => {
    const e = await remove('fill-and-save');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', savedBy: 'countersign' });
    expect(e.page.deleted).toBe(1);
    expect([e.page.count('save'), e.page.count('confirm')]).toEqual([1, 1]);
  });

  it.each([
    ['everything is stopped', (e: Entering) => e.owner.ok('stop.everything', {})],
    ['the run is paused', (e: Entering) => e.owner.ok('apply.pause', {})],
    ['the permission is paused', (e: Entering) => e.owner.ok('grant.pause', { id: e.grantId, paused: true })],
    ['the owner wants to press', (e: Entering) => e.owner.ok('grant.mode', { id: e.grantId, mode: 'fill' })],
  ])('leaves the site’s question to the owner when %s before it is asked', async (_, says) => {
    const e = await remove('fill-and-save');
    e.page.during('save', async () => void (await says(e)));
    while (e.page.count('save') === 0) await e.step();
    expect([e.page.count('confirm'), e.page.deleted]).toEqual([0, 0]);
    // who answers it after all
    e.page.ownerDeletes();
    await e.owner.ok('stop.resume', {});
    await e.owner.ok('apply.start', { tabId: e.tabId });
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied', savedBy: 'you', proof: 'read-back' });
    expect(e.page.count('confirm')).toBe(0);
  });

  it('that was deleted just when the worker was killed is found done, and nothing is deleted again', async () => {
    const e = await remove('fill-and-save');
    const deleted = e.page.hang('confirm');
    void e.steps();
    await deleted;
    e.owner.kill();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.deleted).toBe(1);
    expect(e.page.listed('experience')).toHaveLength(1);
  });

  it('takes the one entry of its name whose number the list showed, and leaves its namesake', async () => {
    const e = await entering([removing('experience', { ...NAME, start: '2019-03' }, BAKER)]);
    e.page.add('experience', { ...BAKER, start: '2011' }, '6');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    e.page.ownerDeletes();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'applied' });
    expect(e.page.kept.map(({ formId }) => formId)).toEqual(['6']);
  });

  it('whose approval named less than would go is asked once more, with all of it, and nothing goes before', async () => {
    const { description: _less, ...named } = BAKER;
    const e = await entering([removing('experience', NAME, named)], 'fill-and-save');
    e.page.add('experience', BAKER, '7');
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'conflict', reason: 'more-would-go', approval: null });
    expect(e.page.deleted).toBe(0);
    expect(e.page.count('save')).toBe(0);
  });
});
