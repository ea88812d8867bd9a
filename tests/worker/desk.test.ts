import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, pass } from './install.ts';
import {
  AFTER,
  approve,
  changeIn,
  changesOf,
  confirmWords,
  draft,
  EVERYTHING,
  forge,
  grantOf,
  grantTo,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from './people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});
const send = () => p.delegate.refusal('changes.send', { id: p.clientId });
const slot = async (name: string) =>
  (await p.delegate.ok('client.get', { id: p.clientId })).slots.find((each) => each.slot === name);
const scope = EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));

describe('the desk sends nothing', () => {
  it.each([
    ['over the limit', 'x'.repeat(221), 'over-limit'],
    ['with a line break', 'a\nb', 'line-breaks'],
    ['with a hidden character', 'Ba\u200bker', 'hidden-characters'],
    ['that empties a required field', ' ', 'required-text-missing'],
  ])('%s', async (_what, text, code) => {
    await draft(p, 'headline', text);
    await draft(p, 'about');
    const before = await p.delegate.dump();
    expect(await send()).toBe(code);
    expect(await p.delegate.dump()).toEqual(before);
    expect((await slot('headline'))?.problems).toContainEqual({ refused: code, detail: 'headline' });
  });

  it('whose present text nobody has said', async () => {
    await p.delegate.ok('draft.save', {
      clientId: p.clientId,
      slot: 'about',
      fields: [{ name: 'about', text: 'x' }],
      rationale: '',
    });
    expect(await send()).toBe('before-missing');
  });

  it('without a change, past the end, after a revocation, over the budget', async () => {
    expect(await send()).toBe('nothing-to-send');
    await draft(p, 'about');
    await p.delegate.tamper<{ grant: object }>('clients', p.clientId, (client) => ({
      ...client,
      grant: { ...client.grant, used: 20 },
    }));
    expect(await send()).toBe('over-budget');
    const revocation = await p.owner.ok('grant.revoke', { id: p.grantId });
    await pasteOne(p.delegate, revocation.armor);
    expect(await send()).toBe('grant-revoked');
  });

  it('past the end', async () => {
    await draft(p, 'about');
    pass(7 * DAY);
    expect(await send()).toBe('grant-expired');
  });

  it('outside the scope', async () => {
    const narrow = await pair({ scope: [{ section: 'about', verbs: ['set'] }] });
    await narrow.delegate.ok('position.add', { clientId: narrow.clientId, entry: { title: 'Baker', company: 'Ofen' } });
    const { slots } = await narrow.delegate.ok('client.get', { id: narrow.clientId });
    const position = slots.find(({ section }) => section === 'experience');
    await narrow.delegate.ok('draft.save', {
      clientId: narrow.clientId,
      slot: position?.slot ?? '',
      fields: [{ name: 'title', text: 'Chief' }],
      rationale: '',
    });
    expect(await narrow.delegate.refusal('changes.send', { id: narrow.clientId })).toBe('out-of-scope');
  });

  it('that the other side must refuse as too large', async () => {
    const before = '仕'.repeat(2000);
    for (let n = 0; n < 19; n++) {
      const { slot } = await p.delegate.ok('position.add', {
        clientId: p.clientId,
        entry: { title: `職 ${n}`, company: '社' },
      });
      const after = `${n}${'事'.repeat(1990)}`;
      await p.delegate.ok('draft.save', {
        clientId: p.clientId,
        slot,
        fields: [{ name: 'description', text: after, before }],
        rationale: '',
      });
    }
    const answer = await p.delegate.ask('changes.send', { id: p.clientId });
    if ('refused' in answer) expect(answer.refused).toBe('too-large');
    else expect(await pasteOne(p.owner, answer.message.armor)).toMatchObject({ kind: 'change-set' });
  });
});

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
    expect(rest['drafts']).toEqual([]);
  });

  it('follows a snapshot and leaves what was typed', async () => {
    await draft(p, 'headline');
    const grant = (await grantOf(p)).hash;
    const snapshot = (readAt: number, about: string) =>
      forge('snapshot', p.owner, p.delegate, { grant, snapshot: { readAt, headline: 'New', about } });
    await pasteOne(p.delegate, await snapshot(2, 'Now.'));
    expect(await slot('headline')).toMatchObject({ fields: [{ before: 'New', text: AFTER.headline }] });
    expect(await slot('about')).toMatchObject({ fields: [{ before: 'Now.', text: 'Now.' }], state: 'untouched' });
    expect(await pasteOne(p.delegate, await snapshot(1, 'Old.'))).toEqual({ refused: 'stale-package' });
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
        snapshot: { readAt: Date.now(), headline: 'Changed by hand' },
      }),
    );
    await p.owner.ok('apply.by-hand', { id: (await changeIn(p.owner, 'about')).id });
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    expect((await slot('headline'))?.fields[0]?.before).toBe('Changed by hand');
  });
});
