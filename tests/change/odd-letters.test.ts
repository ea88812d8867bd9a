import { beforeEach, describe, expect, it } from 'vitest';
import { aChange, forge, forgeSet } from '../support/forge.ts';
import { pass } from '../support/install.ts';
import { approve, BEFORE, changeIn, confirmWords, draft, type Pair, pair, pasteOne } from '../support/people.ts';
import { refusedAt, requestClaims } from '../support/refused-package.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});

/** The warnings of a headline that a delegate sends past their own desk. */
async function warningsOf(after: string, over: object = {}) {
  const fields = [{ name: 'headline', before: BEFORE.headline, after }];
  expect(await pasteOne(p.owner, await forgeSet(p, { changes: [aChange({ fields, ...over })] }))).toMatchObject({
    count: 1,
  });
  const { id } = await changeIn(p.owner, 'headline');
  return (await p.owner.ok('review.show', { id })).warnings;
}

describe('the review warns of', () => {
  it.each([
    ['hidden characters', 'Ba\u200bker \u2003x', 'hidden', '2'],
    ['a pile of blanks', `Baker${' '.repeat(60)}x`, 'gap', '60'],
    ['a word in letters that pass for Latin ones', 'Baker at Pаypal', 'disguised', 'Pаypal'],
    ['a whole word of them', 'Baker at раура now', 'disguised', 'раура'],
    ['a word of two alphabets', 'Webмастер', 'mixed', 'Webмастер'],
    ['a link in code', 'Baker xn--pple-43d.com', 'link-coded', 'xn--pple-43d.com'],
    ['a link in other letters', 'Baker, see сосо.com', 'link-other', 'сосо.com'],
    ['a link that pretends', 'Baker linkedin.com.evil.example', 'link-pretends', 'linkedin.com.evil.example'],
    ['an ordinary link', 'Baker example.com', 'link', 'example.com'],
  ])('%s', async (_what, after, warning, value) => expect(await warningsOf(after)).toContainEqual({ warning, value }));

  it('a pile of empty lines', async () => {
    const fields = [{ name: 'about', before: BEFORE.about, after: `I bake.${'\n'.repeat(1500)}Evil.` }];
    await pasteOne(p.owner, await forgeSet(p, { changes: [aChange({ section: 'about', fields })] }));
    const { id } = await changeIn(p.owner, 'about');
    expect((await p.owner.ok('review.show', { id })).warnings).toEqual([{ warning: 'gap', value: '1499' }]);
  });

  it('nothing in a text that is what it seems', async () => {
    expect(await warningsOf('Bäckerin für Brot 🥐 日本語も')).toEqual([{ warning: 'headline-seen', value: '' }]);
  });

  it('odd letters in the name of an entry', async () => {
    const entry = { title: 'Bаker', company: 'Of\u200ben', start: '2019' };
    const change = aChange({
      section: 'experience',
      entry,
      fields: [{ name: 'description', before: '', after: 'I bake.' }],
    });
    await pasteOne(p.owner, await forgeSet(p, { changes: [change] }));
    const { id } = await changeIn(p.owner, 'experience');
    const { warnings } = await p.owner.ok('review.show', { id });
    expect(warnings).toEqual([
      { warning: 'hidden', value: '1' },
      { warning: 'disguised', value: 'Bаker' },
    ]);
  });
});

describe('where the profile is not read, the present text is only what the delegate says', () => {
  const LINK = 'https://linkedin-login.com.evil.example/a';
  const SITES = { name: 'websites', before: LINK, after: `${LINK}\nhttps://olga.example` };
  const WORD = { name: 'headline', before: 'Baker at pаypal.com', after: 'Head baker at pаypal.com' };
  const shown = async (q: Pair, section: 'websites' | 'headline') => {
    const { id } = await changeIn(q.owner, section);
    const { claimed, warnings } = await q.owner.ok('review.show', { id });
    return { claimed, warnings: warnings.filter(({ warning }) => warning !== 'headline-seen') };
  };
  const lied = async (mode: 'copy' | 'fill') => {
    const scope = (['websites', 'headline'] as const).map((section) => ({ section, verbs: ['set' as const] }));
    const q = await pair({ scope, mode });
    const changes = [aChange({ id: 'w', section: 'websites', fields: [SITES] }), aChange({ id: 'h', fields: [WORD] })];
    expect(await pasteOne(q.owner, await forgeSet(q, { changes }))).toMatchObject({ count: 2 });
    return q;
  };
  const ALL_OF_THE_SITES = {
    claimed: true,
    warnings: [
      { warning: 'link-pretends', value: 'linkedin-login.com.evil.example' },
      { warning: 'link', value: 'olga.example' },
    ],
  };

  it('so all of the new text is looked at, in Copy mode', async () => {
    const q = await lied('copy');
    expect(await shown(q, 'websites')).toEqual(ALL_OF_THE_SITES);
    expect(await shown(q, 'headline')).toEqual({
      claimed: true,
      warnings: [
        { warning: 'disguised', value: 'pаypal' },
        { warning: 'link-mixed', value: 'pаypal.com' },
      ],
    });
  });

  it('and in the sections no form is known for; what is read before it is filled brings only what is new', async () => {
    const q = await lied('fill');
    expect(await shown(q, 'websites')).toEqual(ALL_OF_THE_SITES);
    expect(await shown(q, 'headline')).toEqual({ claimed: false, warnings: [] });
    await q.owner.ok('grant.mode', { id: q.grantId, mode: 'copy' });
    expect(await shown(q, 'headline')).toMatchObject({ claimed: true, warnings: [{}, {}] });
  });

  it('so a yes to what was to be typed holds when the way is changed to Copy, and the rest is said beside the text', async () => {
    const q = await lied('fill');
    await confirmWords(q);
    const { id } = await changeIn(q.owner, 'headline');
    await approve(q.owner, id);
    await q.owner.ok('grant.mode', { id: q.grantId, mode: 'copy' });
    const { items, waitingFor } = await q.owner.ok('apply.queue', {});
    expect(waitingFor).toBe('copy');
    expect(items[0]).toMatchObject({
      state: 'approved',
      final: [{ text: WORD.after }],
      unread: [
        { warning: 'disguised', value: 'pаypal' },
        { warning: 'link-mixed', value: 'pаypal.com' },
      ],
    });
    await q.owner.ok('apply.by-hand', { id });
    expect(await changeIn(q.owner, 'headline')).toMatchObject({ state: 'applied', proof: 'by-hand' });
    const { items: after } = await q.owner.ok('apply.queue', {});
    expect(after[0]).toMatchObject({ proof: 'by-hand', unread: [] });
  });

  it('and what the owner took out of it is not said', async () => {
    const q = await lied('fill');
    await confirmWords(q);
    const { id } = await changeIn(q.owner, 'headline');
    await q.owner.ok('review.shown', { id });
    pass(600);
    await q.owner.ok('review.approve', { id, final: [{ name: 'headline', text: 'Head baker' }], edited: true });
    await q.owner.ok('grant.mode', { id: q.grantId, mode: 'copy' });
    expect((await q.owner.ok('apply.queue', {})).items[0]).toMatchObject({ unread: [] });
  });
});

describe('a draft is not sent', () => {
  it.each([
    ['with a word dressed up', 'Baker at Pаypal', 'look-alikes'],
    ['with a link dressed up', 'Baker сосо.com', 'look-alikes'],
    ['with a space of no use', 'Baker\u2003now', 'hidden-characters'],
    ['with marks piled up', `Bake${'\u0301'.repeat(9)}r`, 'hidden-characters'],
  ])('%s', async (_what, text, refused) => {
    await draft(p, 'headline', text);
    const { slots } = await p.delegate.ok('client.get', { id: p.clientId });
    expect(slots.find(({ slot }) => slot === 'headline')?.problems).toEqual([{ refused, detail: 'headline' }]);
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe(refused);
  });

  it('but is with letters of whatever script, each word in its own', async () => {
    await draft(p, 'headline', 'Пекарь / ベーカー at Ofen, 10\u00a0km, می‌خواهم 👩🏿‍🍳');
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBeUndefined();
  });
});

describe('a name', () => {
  const NAMES = [
    ['Dаn', 'look-alikes'],
    ['\u202edan', 'hidden-characters'],
  ] as const;

  it.each(NAMES)('%j comes in with no request', async (name, code) =>
    refusedAt(p.owner, await forge('request', p.delegate, p.owner, await requestClaims(p.delegate, { name })), code),
  );

  it.each(NAMES)('%j is not taken for oneself, a client or an entry', async (name, code) => {
    expect(await p.owner.refusal('app.set-up', { role: 'owner', name })).toBe(code);
    const scope = [{ section: 'headline' as const, verbs: ['set' as const] }];
    const terms = { id: crypto.randomUUID(), vanity: '', scope, days: 1, maxChanges: 1, clause: '' };
    expect(await p.delegate.refusal('client.add', { ...terms, name })).toBe(code);
    const entry = { clientId: p.clientId, section: 'experience' as const, fields: [] };
    expect(await p.delegate.refusal('entry.add', { ...entry, entry: { title: name, company: '' } })).toBe(code);
    expect(await p.delegate.refusal('entry.add', { ...entry, entry: { title: 'Baker', company: name } })).toBe(code);
  });

  it('comes in with no grant', async () => {
    const owner = await p.owner.identity();
    const claims = {
      name: 'Olgа',
      keys: owner.keys.public,
      sub: 'olga-owner',
      cnf: { jwk: (await p.delegate.identity()).keys.public.sign },
      authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['set'] }],
      nbf: 1,
      exp: 100,
      max_changes: 1,
      depth: 0,
      agreement: '',
      request: 'A'.repeat(43),
      nonce: 'A'.repeat(43),
    };
    await refusedAt(p.delegate, await forge('grant', p.owner, p.delegate, claims), 'look-alikes');
    await refusedAt(
      p.delegate,
      await forge('grant', p.owner, p.delegate, { ...claims, name: 'Olga' }),
      'not-expected-here',
    );
  });
});
