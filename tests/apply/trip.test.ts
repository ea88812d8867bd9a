import { describe, expect, it } from 'vitest';
import { events } from '../support/install.ts';
import {
  AFTER,
  approve,
  changeIn,
  changesOf,
  confirmWords,
  draft,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';

describe('the trip of one change', () => {
  it('goes from request to receipt, and the words are equal on both sides', async () => {
    const p = await pair();
    await sendBoth(p);
    const theirs = await p.owner.ok('pairing.get', { id: p.grantId });
    const ours = await p.delegate.ok('client.get', { id: p.clientId });
    expect(theirs.words).toHaveLength(3);
    expect(theirs.words).toEqual(ours.words);
    expect(theirs.confirmedAt).toBeNull();
    await confirmWords(p);

    for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
    const list = await p.owner.ok('review.list', { id: p.grantId });
    expect(list.lines.map(({ state }) => state)).toEqual(['approved', 'approved']);
    for (const { id } of await changesOf(p.owner)) await p.owner.ok('apply.by-hand', { id });

    const receipt = await p.owner.ok('receipt.make', { id: p.grantId });
    const read = await pasteOne(p.delegate, receipt.armor);
    expect(read).toMatchObject({ kind: 'receipt', count: 2 });
    const client = await p.delegate.ok('client.get', { id: p.clientId });
    expect(client.slots.map(({ slot, state }) => [slot, state])).toEqual([
      ['headline', 'by-hand'],
      ['about', 'by-hand'],
    ]);
    expect(client.slots[0]?.fields[0]?.before).toBe(AFTER.headline);
    expect(await p.owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
    expect(await p.delegate.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
    expect(await events(p.owner)).toContain('words-same');
  });

  it('sends revision 2 of what was rejected with the reason, without inheriting anything', async () => {
    const p = await pair();
    await sendBoth(p);
    await confirmWords(p);
    const headline = await changeIn(p.owner, 'headline');
    await p.owner.ok('review.reject', { id: headline.id, comment: 'Too loud.' });
    const receipt = await p.owner.ok('receipt.make', { id: p.grantId });
    await pasteOne(p.delegate, receipt.armor);
    const client = await p.delegate.ok('client.get', { id: p.clientId });
    expect(client.slots[0]).toMatchObject({ slot: 'headline', state: 'rejected', comment: 'Too loud.' });
    await draft(p, 'headline', 'Baker at Ofen');
    const again = await p.delegate.ok('changes.send', { id: p.clientId });
    expect(again).toMatchObject({ rev: 2, count: 1 });
    await pasteOne(p.owner, again.message.armor);
    const states = (await changesOf(p.owner)).map(({ rev, change, state }) => [rev, change.id, state]);
    expect(states).toContainEqual([1, 'headline', 'superseded']);
    expect(states).toContainEqual([2, 'headline', 'pending']);
    expect(states).toContainEqual([1, 'about', 'pending']);
  });
});
