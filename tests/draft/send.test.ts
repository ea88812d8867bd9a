import { beforeEach, describe, expect, it } from 'vitest';
import type { ProofRecord } from '../../background/audit/records.ts';
import type { JournalEntry } from '../../src/audit/chain.ts';
import type { Scope } from '../../src/grant/scope.ts';
import { DAY, pass } from '../support/install.ts';
import { changesOf, confirmWords, draft, type Pair, pair, pasteOne } from '../support/people.ts';

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

describe('the writer’s order', () => {
  // not by the alphabet either way, so that no order of names passes for it
  const SKILLS = ['Sourdough', 'Accounting', 'Rye', 'Baking', 'Teaching', 'Coffee', 'Laminating'];
  const scope: Scope = [
    { section: 'headline', verbs: ['set'] },
    { section: 'skills', verbs: ['add'] },
  ];
  const add = (names: readonly string[]) =>
    names.reduce<Promise<unknown>>(
      (before, text) =>
        before.then(() =>
          p.delegate.ok('entry.add', {
            clientId: p.clientId,
            section: 'skills',
            entry: null,
            fields: [{ name: 'skill', text }],
          }),
        ),
      Promise.resolve(),
    );
  const sendAll = async () =>
    pasteOne(p.owner, (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor);
  const read = async () => {
    const { lines } = await p.owner.ok('review.list', { id: p.grantId });
    return lines.flatMap(({ section, entry }) => (section === 'skills' ? [entry?.title] : []));
  };

  it('is kept: drafted, sent, read, approved, put in and written down', async () => {
    p = await pair({ scope });
    await add(SKILLS);
    const { slots } = await p.delegate.ok('client.get', { id: p.clientId });
    const skills = slots.filter(({ section }) => section === 'skills');
    expect(skills.map(({ fields }) => fields[0]?.text)).toEqual(SKILLS);
    await sendAll();
    expect(await read()).toEqual(SKILLS);
    await confirmWords(p);
    for (const { id } of (await p.owner.ok('review.list', { id: p.grantId })).lines)
      await p.owner.ok('review.shown', { id });
    pass(600);
    await p.owner.ok('review.approve-rest', { id: p.grantId });
    const said = async () => {
      const items = new Map((await p.owner.all<ProofRecord>('proofs')).map((proof) => [proof.hash, proof.text]));
      return (await p.owner.all<JournalEntry>('journal'))
        .filter(({ event }) => event === 'change-approved')
        .flatMap(({ item }) => JSON.parse(items.get(item ?? '') ?? '[]') as { entry?: { title: string } }[])
        .map(({ entry }) => entry?.title);
    };
    expect(await said()).toEqual(SKILLS);
    expect((await p.owner.ok('apply.queue', {})).items.map(({ entry }) => entry?.title)).toEqual(SKILLS);
    const order = (await changesOf(p.owner)).sort((a, b) => a.seq - b.seq).map(({ change }) => change.id);
    expect(order).toEqual(skills.map(({ slot }) => slot));
  });

  it('is kept by a later round: what was rewritten stands where it stood', async () => {
    p = await pair({ scope });
    await add(SKILLS);
    await sendAll();
    const { slots } = await p.delegate.ok('client.get', { id: p.clientId });
    const second = slots.filter(({ section }) => section === 'skills')[1]?.slot ?? '';
    await p.delegate.ok('draft.save', {
      clientId: p.clientId,
      slot: second,
      fields: [{ name: 'skill', text: 'Bookkeeping' }],
      rationale: '',
    });
    await add(['Zest']);
    await sendAll();
    expect(await read()).toEqual(['Sourdough', 'Bookkeeping', ...SKILLS.slice(2), 'Zest']);
  });
});
