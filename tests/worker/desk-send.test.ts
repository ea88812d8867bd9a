import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, pass } from './install.ts';
import { draft, type Pair, pair, pasteOne } from './people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});
const send = () => p.delegate.refusal('changes.send', { id: p.clientId });
const slot = async (name: string) =>
  (await p.delegate.ok('client.get', { id: p.clientId })).slots.find((each) => each.slot === name);

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
    await narrow.delegate.ok('entry.add', {
      clientId: narrow.clientId,
      section: 'experience',
      entry: { title: 'Baker', company: 'Ofen' },
      fields: [],
    });
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
      const { slot } = await p.delegate.ok('entry.add', {
        clientId: p.clientId,
        section: 'experience',
        entry: { title: `職 ${n}`, company: '社' },
        fields: [],
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
