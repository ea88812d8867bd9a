import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, shared } from '../support/desk-entries.ts';
import { approve, changesOf, confirmWords } from '../support/people.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03' };

let d: Desk;
beforeEach(async () => {
  d = await desk();
});

describe('an entry at the desk', () => {
  it('that is new holds nothing yet, is called what is typed, and is sent as one to be added', async () => {
    const slot = await d.addNew('experience', {});
    expect(await d.slot(slot)).toMatchObject({ op: 'add', state: 'untouched', problems: [], ready: false });
    expect(await d.slot(slot)).not.toHaveProperty('entry');
    await d.write(slot, BAKER, { title: 'What the profile is said to have' });
    expect(await d.slot(slot)).toMatchObject({ state: 'drafted', entry: BAKER, problems: [] });
    expect((await d.slot(slot))?.fields.map(({ before }) => before)).toEqual(Array(10).fill(''));
    await d.send();
    const [change] = await changesOf(d.owner);
    expect(change?.change).toMatchObject({
      op: 'add',
      fields: expect.arrayContaining([{ name: 'title', before: '', after: 'Baker' }]),
    });
    expect(change?.change.fields).toHaveLength(3);
    expect(change?.change).toHaveProperty('entry', undefined);
  });

  it('that is new is added once, however often the message is sent, and again for another one', async () => {
    const slot = await d.addNew('experience', BAKER);
    expect(await d.addNew('experience', BAKER)).toBe(slot);
    expect(await d.addNew('experience', { ...BAKER, start: '2020' })).not.toBe(slot);
    const empty = await d.addNew('experience', {});
    expect(await d.addNew('experience', {})).not.toBe(empty);
  });

  it('that is named by hand is found again by its name, and says nothing of what else the profile holds', async () => {
    const slot = await d.addNamed('experience', { title: 'Baker', company: 'Ofen' });
    expect(await d.addNamed('experience', { title: ' BAKER', company: 'ofen' })).toBe(slot);
    const view = await d.slot(slot);
    expect(view).toMatchObject({ op: 'set', entry: { title: 'Baker', company: 'Ofen' } });
    expect(view?.fields.map(({ name, before }) => [name, before])).toEqual(
      expect.arrayContaining([
        ['title', 'Baker'],
        ['company', 'Ofen'],
        ['description', null],
      ]),
    );
    await d.write(slot, { description: 'Bread.' });
    expect((await d.slot(slot))?.problems).toContainEqual({ refused: 'before-missing', detail: 'description' });
    await d.write(slot, { description: 'Bread.' }, { description: '' });
    expect((await d.slot(slot))?.problems).toEqual([]);
  });

  it('is no more than the sections allow', async () => {
    const { clientId } = d;
    const ask = (section: 'headline' | 'skills', entry: null) =>
      d.delegate.ask('entry.add', { clientId, section, entry, fields: [] });
    expect(await ask('headline', null)).toMatchObject({ refused: 'unknown-section' });
    expect(
      await d.delegate.refusal('entry.add', { clientId: 'nobody', section: 'skills', entry: null, fields: [] }),
    ).toBe('unknown-change');
  });

  it('that went in is one of the profile’s from then on, and its next change says so', async () => {
    const slot = await d.addNew('experience', BAKER);
    await d.send();
    await confirmWords(d);
    const [change] = await changesOf(d.owner);
    await approve(d.owner, change?.id ?? '');
    await d.owner.ok('apply.by-hand', { id: change?.id ?? '' });
    await d.hear();
    expect(await d.slot(slot)).toMatchObject({
      op: 'set',
      entry: BAKER,
      state: 'by-hand',
      ready: false,
      withClient: false,
    });
    await d.write(slot, { description: 'Bread.' });
    expect((await d.slot(slot))?.problems).toEqual([]);
    await d.send();
    expect((await changesOf(d.owner)).find(({ rev }) => rev === 2)?.change).toMatchObject({
      op: 'set',
      entry: BAKER,
      fields: [{ name: 'description', before: '', after: 'Bread.' }],
    });
    // and it is known again when the client shares the texts
    await d.share(['experience'], [shared('experience', '7', BAKER)]);
    expect((await d.slots()).filter(({ section }) => section === 'experience')).toMatchObject([
      { slot, entry: { formId: '7' } },
    ]);
  });
});
