import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, shared } from '../support/desk-entries.ts';
import { EntriesPage } from '../support/entries-page.ts';
import { openTabWith } from '../support/fake-page.ts';
import { events } from '../support/install.ts';
import { approve, changesOf, confirmWords } from '../support/people.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03' };

let d: Desk;
beforeEach(async () => {
  d = await desk();
});
const states = async () =>
  (await changesOf(d.owner))
    .sort((a, b) => a.seq - b.seq)
    .map(({ change, state }) => [change.section, change.op, state]);

describe('a removal that is proposed', () => {
  beforeEach(async () => void (await d.share(['experience'], [shared('experience', '7', BAKER)])));

  it('carries all that is known to go, and can be proposed no longer', async () => {
    await d.write('experience-7', { title: 'Head baker' });
    await d.remove('experience-7');
    expect(await d.slot('experience-7')).toMatchObject({ op: 'remove', ready: true, problems: [] });
    await d.remove('experience-7', false);
    // what was written is still there
    expect(await d.slot('experience-7')).toMatchObject({ op: 'set', ready: true });
    expect((await d.slot('experience-7'))?.fields[0]).toMatchObject({ before: 'Baker', text: 'Head baker' });
    await d.remove('experience-7');
    await d.send();
    expect((await changesOf(d.owner))[0]?.change).toMatchObject({
      op: 'remove',
      entry: { ...BAKER, formId: '7' },
      fields: [
        { name: 'title', before: 'Baker', after: '' },
        { name: 'company', before: 'Ofen', after: '' },
        { name: 'start', before: '2019-03', after: '' },
      ],
    });
  });

  it('is only of an entry that the profile has, in a section that can lose one', async () => {
    const fresh = await d.addNew('experience', BAKER);
    expect(await d.remove(fresh)).toEqual({ refused: 'unknown-change' });
    expect(await d.remove('headline')).toEqual({ refused: 'unknown-change' });
    expect(await d.remove('no-such-slot')).toEqual({ refused: 'unknown-change' });
  });

  it('that was done is not proposed again, and the entry goes with the next shared texts', async () => {
    await d.remove('experience-7');
    await d.send();
    await confirmWords(d);
    const [change] = await changesOf(d.owner);
    await approve(d.owner, change?.id ?? '');
    await d.owner.ok('apply.by-hand', { id: change?.id ?? '' });
    await d.hear();
    expect(await d.slot('experience-7')).toMatchObject({ op: 'remove', state: 'by-hand', ready: false });
    expect(await d.delegate.refusal('changes.send', { id: d.clientId })).toBeUndefined();
    await d.share(['experience'], []);
    expect(await d.slot('experience-7')).toBeUndefined();
  });
});

describe('a draft that is dropped', () => {
  it('and was never sent is gone when it was new, and as the profile has it when not', async () => {
    const fresh = await d.addNew('skills', { skill: 'Rye' });
    await d.write('headline', { headline: 'Head baker' }, { headline: 'Baker' });
    for (let again = 0; again < 2; again++) {
      await d.drop(fresh);
      await d.drop('headline');
    }
    expect(await d.slot(fresh)).toBeUndefined();
    expect(await d.slot('headline')).toMatchObject({ state: 'untouched', dropped: false, fields: [{ text: 'Baker' }] });
    expect(await d.delegate.refusal('changes.send', { id: d.clientId })).toBe('nothing-to-send');
  });

  it('and waits at the client is taken back by the next message, pending or approved; others stay', async () => {
    const rye = await d.addNew('skills', { skill: 'Rye' });
    await d.write('headline', { headline: 'Head baker' }, { headline: 'Baker' });
    await d.write('about', { about: 'Bread.' }, { about: '' });
    await d.send();
    await confirmWords(d);
    for (const { id, change } of await changesOf(d.owner)) if (change.section === 'skills') await approve(d.owner, id);
    await d.drop(rye);
    await d.drop('headline');
    expect(await d.slot(rye)).toMatchObject({ dropped: true, withClient: true, ready: false });
    expect(await d.delegate.ok('client.get', { id: d.clientId })).toMatchObject({ withdrawing: 2 });
    // not before the message is opened
    expect((await states()).map(([, , state]) => state)).toEqual(['pending', 'pending', 'approved']);
    expect(await d.send()).toMatchObject({ kind: 'change-set', count: 0 });
    expect(await states()).toEqual([
      ['headline', 'set', 'withdrawn'],
      ['about', 'set', 'pending'],
      ['skills', 'add', 'withdrawn'],
    ]);
    expect(await events(d.owner)).toContain('change-withdrawn');
    expect(await d.slot(rye)).toBeUndefined();
    expect(await d.slot('headline')).toMatchObject({
      state: 'untouched',
      withClient: false,
      fields: [{ text: 'Baker' }],
    });
    expect(await d.delegate.ok('client.get', { id: d.clientId })).toMatchObject({ withdrawing: 0, used: 3 });
  });

  it('stays where it is once the page is typed into', async () => {
    const rye = await d.addNew('skills', { skill: 'Rye' });
    await d.send();
    await confirmWords(d);
    const [change] = await changesOf(d.owner);
    await approve(d.owner, change?.id ?? '');
    const { page, tabId } = openTabWith(new EntriesPage());
    await d.owner.ok('apply.start', { tabId });
    for (let n = 0; n < 6; n++) await d.owner.ok('apply.step', {});
    expect(page.typed).toEqual([{ skill: 'Rye' }]);
    await d.drop(rye);
    await d.send();
    expect(await states()).toEqual([['skills', 'add', 'awaiting-save']]);
    page.ownerSaves();
    for (let n = 0; n < 8; n++) await d.owner.ok('apply.step', {});
    expect(await states()).toEqual([['skills', 'add', 'applied']]);
  });

  it('may be kept after all, as long as nothing was sent, with its texts', async () => {
    const rye = await d.addNew('skills', { skill: 'Rye' });
    await d.send();
    await d.drop(rye);
    await d.write(rye, { skill: 'Rye' });
    expect(await d.slot(rye)).toMatchObject({ dropped: false, state: 'sent' });
    expect(await d.delegate.refusal('changes.send', { id: d.clientId })).toBeUndefined();
    expect((await changesOf(d.owner)).map(({ state }) => state)).toEqual(['pending']);
  });

  it('does not come back when the first message arrives after the one that takes it back', async () => {
    await d.write('headline', { headline: 'Head baker' }, { headline: 'Baker' });
    const first = await d.delegate.ok('changes.send', { id: d.clientId });
    await d.drop('headline');
    const second = await d.delegate.ok('changes.send', { id: d.clientId });
    expect(second).toMatchObject({ count: 0, rev: 2 });
    for (const { message } of [second, first]) await d.owner.ok('paste.open', { text: message.armor });
    expect(await states()).toEqual([]);
  });
});
