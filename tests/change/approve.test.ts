import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldName } from '../../src/profile/sections.ts';
import { approving } from '../support/approving.ts';
import { forgeSet } from '../support/forge.ts';
import { pass } from '../support/install.ts';
import { AFTER, approve, changeIn, changesOf, type Pair, pasteOne } from '../support/people.ts';

const { now, yes, state, show } = approving();
let p: Pair;
let id: string;
beforeEach(() => {
  ({ p, id } = now);
});

describe('an approval', () => {
  it('counts 500 ms after the text was on screen, and not a millisecond earlier', async () => {
    expect(await yes()).toBe('not-shown');
    await show(499);
    expect(await yes()).toBe('too-soon');
    pass(1);
    expect(await yes()).toBeUndefined();
    expect(await state()).toBe('approved');
  });

  it('cannot be hurried by saying "shown" again, nor delayed', async () => {
    await show(400);
    await p.owner.ok('review.shown', { id });
    pass(100);
    expect(await yes()).toBeUndefined();
  });

  it.each<[string, { name: FieldName; text: string }[]]>([
    ['another text', [{ name: 'headline', text: 'Hacked' }]],
    ['another field', [{ name: 'about', text: AFTER.headline }]],
    [
      'a field too many',
      [
        { name: 'headline', text: AFTER.headline },
        { name: 'about', text: 'x' },
      ],
    ],
    [
      'the field twice',
      [
        { name: 'headline', text: AFTER.headline },
        { name: 'headline', text: 'Hacked' },
      ],
    ],
    ['the same but for a space', [{ name: 'headline', text: `${AFTER.headline} ` }]],
  ])('of %s is not what was seen', async (_what, final) => {
    await show();
    expect(await p.owner.refusal('review.approve', { id, final, edited: false })).toBe('not-what-you-saw');
    expect(await state()).toBe('pending');
  });

  it('with an edit is of the edit, and the edit keeps the rules', async () => {
    await show();
    expect(await yes('x'.repeat(221), true)).toBe('over-limit');
    expect(await yes('', true)).toBe('required-text-missing');
    expect(await yes('a\nb', true)).toBe('line-breaks');
    const [field] = (await p.owner.ok('review.show', { id })).fields;
    expect(await yes(field?.before ?? '', true)).toBe('nothing-changed');
    expect(await yes('Baker at Ofen', true)).toBeUndefined();
    expect((await changeIn(p.owner, 'headline')).approval).toMatchObject({
      edited: true,
      final: [{ name: 'headline', text: 'Baker at Ofen' }],
    });
  });

  it('given twice is one, given differently the second time is refused', async () => {
    await show();
    expect(await yes()).toBeUndefined();
    const once = await p.owner.dump();
    expect(await yes()).toBeUndefined();
    expect(await p.owner.dump()).toEqual(once);
    expect(await yes('Baker at Ofen', true)).toBe('state-moved');
  });

  it('given by two popups at once is one', async () => {
    await show();
    await Promise.all([yes(), yes(), yes()]);
    expect(await state()).toBe('approved');
    const lines = await p.owner.all<{ event: string }>('journal');
    expect(lines.filter(({ event }) => event === 'change-approved')).toHaveLength(1);
  });

  it('of all the rest needs every one to have been shown, and approves none of them before', async () => {
    const all = await changesOf(p.owner);
    for (const [index, { id: each }] of all.entries()) {
      expect(await p.owner.refusal('review.approve-rest', { id: p.grantId })).toBe('not-shown');
      expect((await changesOf(p.owner)).map((change) => change.state)).toEqual(['pending', 'pending']);
      await p.owner.ok('review.shown', { id: each });
      pass(index === all.length - 1 ? 500 : 600);
    }
    expect(await p.owner.ok('review.approve-rest', { id: p.grantId })).toEqual({ approved: 2 });
  });

  it('of a change nobody sent is refused', async () => {
    const final = [{ name: 'headline' as const, text: 'x' }];
    expect(await p.owner.refusal('review.approve', { id: 'nothing', final, edited: false })).toBe('unknown-change');
  });

  it('is taken back by "Stop everything", and by nothing afterwards given again', async () => {
    await approve(p.owner, id);
    await p.owner.ok('stop.everything', {});
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'pending', approval: null });
    await p.owner.ok('stop.resume', {});
    expect(await state()).toBe('pending');
  });

  it('of an empty text is possible where the text is not required', async () => {
    await pasteOne(
      p.owner,
      await forgeSet(p, {
        rev: 9,
        changes: [
          {
            id: 'about',
            section: 'about',
            op: 'set',
            rationale: '',
            fields: [{ name: 'about', before: 'x', after: '' }],
          },
        ],
      }),
    );
    const about = (await changesOf(p.owner)).find(({ rev }) => rev === 9);
    await approve(p.owner, about?.id ?? '');
    expect((await changesOf(p.owner)).find(({ rev }) => rev === 9)?.state).toBe('approved');
  });
});
