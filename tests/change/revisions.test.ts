import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { aChange, forgeSet } from '../support/forge.ts';
import { events } from '../support/install.ts';
import { approve, changesOf, clientOf, confirmWords, grantTo, type Pair, pair, pasteOne } from '../support/people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});

const headline = (after: string) => aChange({ fields: [{ name: 'headline', before: 'Baker', after }] });
const about = aChange({ id: 'about', section: 'about', fields: [{ name: 'about', before: '', after: 'Bread.' }] });
const states = async () =>
  (await changesOf(p.owner)).map(({ rev, change, state }) => `${rev} ${change.id} ${state}`).sort();

describe('revisions', () => {
  it('supersede the earlier one and never inherit its approval', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A')] }));
    await confirmWords(p);
    await approve(p.owner, (await changesOf(p.owner))[0]?.id ?? '');
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [headline('A')] }));
    expect(await states()).toEqual(['1 headline superseded', '2 headline pending']);
    const second = (await changesOf(p.owner)).find(({ rev }) => rev === 2);
    expect(second).toMatchObject({ approval: null, shownAt: null });
    // only the newer one is up for review
    const { lines } = await p.owner.ok('review.list', { id: p.grantId });
    expect(lines.map(({ id }) => id)).toEqual([second?.id]);
  });

  it('may arrive in either order', async () => {
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [headline('B')] }));
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 1, changes: [headline('A'), about] }))).toMatchObject({
      count: 1,
    });
    expect(await states()).toEqual(['1 about pending', '2 headline pending']);
    expect(await p.owner.ok('grant.get', { id: p.grantId })).toMatchObject({ used: 2 });
  });

  it('leave a decision on the old one refused', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A')] }));
    await confirmWords(p);
    const [old] = await changesOf(p.owner);
    await p.owner.ok('review.shown', { id: old?.id ?? '' });
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [headline('B')] }));
    const final = [{ name: 'headline' as const, text: 'A' }];
    expect(await p.owner.refusal('review.approve', { id: old?.id ?? '', final, edited: false })).toBe('state-moved');
  });

  it('withdraw what they name', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A'), about] }));
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [], withdraw: ['about'] }));
    expect(await states()).toEqual(['1 about withdrawn', '1 headline pending']);
  });

  it('withdraw also what arrives later in an older revision', async () => {
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [headline('B')], withdraw: ['about'] }));
    await pasteOne(p.owner, await forgeSet(p, { rev: 1, changes: [headline('A'), about] }));
    expect(await states()).not.toContain('1 about pending');
  });

  it('that change and withdraw the same thing are refused', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A')] }));
    const both = await forgeSet(p, { rev: 2, changes: [headline('B')], withdraw: ['headline'] });
    expect(await pasteOne(p.owner, both)).toEqual({ refused: 'malformed' });
    expect(await states()).toEqual(['1 headline pending']);
    expect(await events(p.owner)).not.toContain('change-withdrawn');
  });

  it('leave told what may already stand in the profile, until the page was read', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A')] }));
    const [first] = await changesOf(p.owner);
    const unread = { state: 'failed', reason: 'not-read-back' } as const;
    await p.owner.tamper<ChangeRecord>('changes', first?.id ?? '', (change) => ({ ...change, ...unread }));
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [headline('B')] }));
    expect(await states()).toEqual(['1 headline failed', '2 headline pending']);
  });

  it('of one grant leave the changes of another grant alone', async () => {
    await pasteOne(p.owner, await forgeSet(p, { changes: [headline('A')] }));
    await confirmWords(p);
    const [first] = await changesOf(p.owner);
    await approve(p.owner, first?.id ?? '');
    const { clientId, grantArmor, grantId } = await grantTo(p.owner, p.delegate);
    await pasteOne(p.delegate, grantArmor);
    const set = (await clientOf(p)).set;
    await pasteOne(p.owner, await forgeSet({ ...p, clientId, grantId }, { set, changes: [headline('Z')] }));
    const kept = (await changesOf(p.owner)).find(({ grant }) => grant === p.grantId);
    expect(kept).toMatchObject({ state: 'approved', change: { fields: [{ after: 'A' }] } });
  });
});
