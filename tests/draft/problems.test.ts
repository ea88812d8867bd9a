import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, desk, shared } from '../support/desk-entries.ts';
import { pass } from '../support/install.ts';

const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03' };
const EXPERIENCE = ['experience'];

let d: Desk;
beforeEach(async () => {
  d = await desk();
});

describe('what is wrong with a draft', () => {
  it('is named at its own field, each, and what is wrong between them', async () => {
    const slot = await d.addNew('experience', {
      title: 'x'.repeat(101),
      start: 'soon',
      employmentType: 'boss',
      skills: 'a\na',
    });
    const problems = (await d.slot(slot))?.problems;
    expect(problems).toEqual(
      expect.arrayContaining([
        { refused: 'over-limit', detail: 'title' },
        { refused: 'not-a-date', detail: 'start' },
        { refused: 'not-a-choice', detail: 'employmentType' },
        { refused: 'listed-twice', detail: 'skills' },
      ]),
    );
    await d.write(slot, { ...BAKER, employmentType: '', skills: '', end: '2011' });
    expect((await d.slot(slot))?.problems).toEqual([{ refused: 'dates-disagree', detail: 'end' }]);
    await d.write(slot, { end: '', company: '' });
    expect((await d.slot(slot))?.problems).toEqual([{ refused: 'required-text-missing', detail: 'company' }]);
    expect(await d.delegate.refusal('changes.send', { id: d.clientId })).toBe('required-text-missing');
  });
});

describe('what the client shared', () => {
  it('cannot be said otherwise by hand', async () => {
    await d.share(EXPERIENCE, [shared('experience', '7', BAKER)]);
    await d.write(
      'experience-7',
      { title: 'Head baker', description: 'Bread.' },
      { title: 'Boss', description: 'Old.' },
    );
    expect((await d.slot('experience-7'))?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'title', before: 'Baker', shared: true, text: 'Head baker' }),
        expect.objectContaining({ name: 'description', before: 'Old.', shared: false }),
      ]),
    );
  });

  it('takes the entries that are gone with it, only of sections read to their end, and leaves what was written', async () => {
    const cook = { ...BAKER, title: 'Cook' };
    await d.share(EXPERIENCE, [
      shared('experience', '7', BAKER),
      shared('experience', '8', cook),
      shared('experience', '9', { ...BAKER, title: 'Smith' }),
    ]);
    await d.write('experience-8', { title: 'Chef' });
    pass(1000);
    await d.share([], [shared('experience', '9', { ...BAKER, title: 'Smith' })]);
    expect(await d.slot('experience-7')).toBeDefined();
    pass(1000);
    await d.share(EXPERIENCE, [shared('experience', '9', { ...BAKER, title: 'Smith' })]);
    const left = (await d.slots()).filter(({ section }) => section === 'experience').map(({ slot }) => slot);
    expect(left.sort()).toEqual(['experience-8', 'experience-9']);
    expect((await d.delegate.ok('client.get', { id: d.clientId })).listed).toEqual(EXPERIENCE);
  });
});
