import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, pass } from '../support/install.ts';
import { changeIn, type Pair, pair, sendBoth } from '../support/people.ts';

let p: Pair;
let id: string;
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  id = (await changeIn(p.owner, 'headline')).id;
});

describe('a no, a question, a second thought', () => {
  it('is kept with its words, and repeating it changes nothing', async () => {
    await p.owner.ok('review.reject', { id, comment: 'Too loud.' });
    const once = await p.owner.dump();
    await p.owner.ok('review.reject', { id, comment: 'Too loud.' });
    expect(await p.owner.dump()).toEqual(once);
    expect(await p.owner.refusal('review.ask', { id, comment: 'Why?' })).toBe('state-moved');
    await p.owner.ok('review.reopen', { id });
    await p.owner.ok('review.ask', { id, comment: 'Why?' });
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'changes-asked', comment: 'Why?' });
  });

  it('a question needs words', async () => {
    expect(await p.owner.refusal('review.ask', { id, comment: '' })).toBe('malformed');
  });

  it('nothing can be decided once it lapsed', async () => {
    pass(8 * DAY);
    for (const message of ['review.reject', 'review.ask'] as const)
      expect(await p.owner.refusal(message, { id, comment: 'x' })).toBe('state-moved');
    expect(await p.owner.refusal('review.reopen', { id })).toBe('state-moved');
  });
});
