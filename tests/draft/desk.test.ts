import { beforeEach, describe, expect, it } from 'vitest';
import { forge } from '../support/forge.ts';
import { DAY, pass } from '../support/install.ts';
import {
  AFTER,
  approve,
  changeIn,
  changesOf,
  confirmWords,
  draft,
  EVERYTHING,
  grantOf,
  grantTo,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});
const send = () => p.delegate.refusal('changes.send', { id: p.clientId });
const slot = async (name: string) =>
  (await p.delegate.ok('client.get', { id: p.clientId })).slots.find((each) => each.slot === name);
const scope = EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));

describe('the desk', () => {
  it('keeps what was typed while a message was being made for the next round', async () => {
    await draft(p, 'about');
    await p.delegate.ok('changes.send', { id: p.clientId });
    expect(await slot('about')).toMatchObject({ state: 'sent', ready: false });
    await draft(p, 'about', 'Later.');
    expect(await slot('about')).toMatchObject({ state: 'drafted', ready: true });
  });

  it('shows an edit of the owner as the new present text', async () => {
    await sendBoth(p);
    await confirmWords(p);
    const { id } = await changeIn(p.owner, 'headline');
    await p.owner.ok('review.shown', { id });
    pass(600);
    await p.owner.ok('review.approve', { id, final: [{ name: 'headline', text: 'Baker, Ofen' }], edited: true });
    await p.owner.ok('apply.by-hand', { id });
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    expect(await slot('headline')).toMatchObject({
      state: 'by-hand',
      ready: false,
      fields: [{ before: 'Baker, Ofen', text: 'Baker, Ofen' }],
    });
  });

  it('can send again under a new grant what nobody answered under the old one', async () => {
    await sendBoth(p);
    pass(8 * DAY);
    const request = await p.delegate.ok('client.request', { id: p.clientId });
    const opened = await pasteOne(p.owner, request.armor);
    const granted = await p.owner.ok('request.grant', {
      id: 'id' in opened ? opened.id : '',
      scope,
      days: 7,
      maxChanges: 20,
      mode: 'fill',
      vanity: 'olga-owner',
    });
    await pasteOne(p.delegate, granted.message.armor);
    expect(await send()).toBeUndefined();
  });

  it('forgets one client without losing another that is the same person', async () => {
    const second = await grantTo(p.owner, p.delegate);
    await pasteOne(p.delegate, second.grantArmor);
    await p.delegate.ok('client.forget', { id: p.clientId });
    const kept = { ...p, clientId: second.clientId };
    await draft(kept, 'about');
    expect(await p.delegate.refusal('changes.send', { id: second.clientId })).toBeUndefined();
  });

  it('forgets every text of a client', async () => {
    await sendBoth(p);
    await p.delegate.ok('client.forget', { id: p.clientId });
    const { journal, ...rest } = await p.delegate.dump();
    expect(JSON.stringify([journal, rest])).not.toContain(AFTER.headline);
    expect(rest.drafts).toEqual([]);
  });

  it('follows a snapshot and leaves what was typed', async () => {
    await draft(p, 'headline');
    const grant = (await grantOf(p)).hash;
    const snapshot = (readAt: number, about: string) =>
      forge('snapshot', p.owner, p.delegate, {
        grant,
        snapshot: {
          readAt,
          sections: [],
          items: [
            { section: 'headline', fields: [{ name: 'headline', text: 'New' }] },
            { section: 'about', fields: [{ name: 'about', text: about }] },
          ],
        },
      });
    await pasteOne(p.delegate, await snapshot(2, 'Now.'));
    expect(await slot('headline')).toMatchObject({ fields: [{ before: 'New', text: AFTER.headline }] });
    expect(await slot('about')).toMatchObject({ fields: [{ before: 'Now.', text: 'Now.' }, {}], state: 'untouched' });
    expect(await pasteOne(p.delegate, await snapshot(1, 'Old.'))).toEqual({ refused: 'stale-package' });
    // a reading from a clock that ran ahead keeps no later one out
    await pasteOne(p.delegate, await snapshot(Date.now() + 9_000_000_000, 'Ahead.'));
    pass(1000);
    await pasteOne(p.delegate, await snapshot(Date.now(), 'Later.'));
    expect(await slot('about')).toMatchObject({ fields: [{ before: 'Later.' }, {}] });
  });

  it('keeps a newer snapshot when a receipt repeats an old result', async () => {
    await sendBoth(p);
    await confirmWords(p);
    for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
    await p.owner.ok('apply.by-hand', { id: (await changeIn(p.owner, 'headline')).id });
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    pass(DAY);
    const grant = (await grantOf(p)).hash;
    await pasteOne(
      p.delegate,
      await forge('snapshot', p.owner, p.delegate, {
        grant,
        snapshot: {
          readAt: Date.now(),
          sections: [],
          items: [{ section: 'headline', fields: [{ name: 'headline', text: 'Changed by hand' }] }],
        },
      }),
    );
    await p.owner.ok('apply.by-hand', { id: (await changeIn(p.owner, 'about')).id });
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    expect((await slot('headline'))?.fields[0]?.before).toBe('Changed by hand');
  });
});
