import { beforeEach, describe, expect, it } from 'vitest';
import { checkSignedReport } from '../../src/audit/check.ts';
import { arrived } from '../support/agency.ts';
import { setting } from '../support/entering.ts';
import { aChange, forgeSet } from '../support/forge.ts';
import { DAY, events, type Install, pass } from '../support/install.ts';
import { approve, changesOf, confirmWords, draft, type Pair, pair, pasteOne } from '../support/people.ts';

/** Every text of the other person, each to be found in a store that holds it. */
const WORDS = [
  'Zimtschnecke',
  'Vollkorn',
  'Brezel',
  'Anisbrot',
  'Dan Delegate',
  'Nothing leaves this desk',
  'Ofenmeister',
];

let p: Pair;
let person: string;
beforeEach(async () => {
  p = await pair();
  person = (await p.delegate.identity()).keys.id;
  const about = setting('about', undefined, { about: 'Brot.' }, { about: 'Vollkorn.' });
  const NAME = { title: 'Ofenmeister', company: 'Ofen', formId: '7' };
  const position = setting('experience', NAME, { description: 'Brot.' }, { description: 'Anisbrot.' });
  const headline = aChange({ fields: [{ name: 'headline', before: 'Baker', after: 'Zimtschnecke' }] });
  await pasteOne(p.owner, await forgeSet(p, { changes: [headline, about, position], note: 'Brezel?' }));
  await confirmWords(p);
  const [first, second, third] = await changesOf(p.owner);
  await approve(p.owner, first?.id ?? '');
  await p.owner.ok('apply.by-hand', { id: first?.id ?? '' });
  await p.owner.ok('review.ask', { id: second?.id ?? '', comment: 'Brezel!' });
  await approve(p.owner, third?.id ?? '');
});

/** The words that are anywhere in the store. */
const found = async (install: Install): Promise<string[]> => {
  const all = JSON.stringify(await install.dump());
  return WORDS.filter((word) => all.includes(word));
};
const forget = () => p.owner.refusal('person.forget', { id: person });

describe('forgetting a person', () => {
  it('leaves no text, note, comment or name anywhere, and a journal and signatures that check out', async () => {
    expect(await found(p.owner)).toEqual(WORDS);
    await p.owner.ok('grant.revoke', { id: p.grantId });
    await p.owner.put('aside', { store: 'changes', record: { grant: p.grantId, note: 'Brezel' } });
    const lines = (await events(p.owner)).length;
    expect(await forget()).toBeUndefined();
    expect(await found(p.owner)).toEqual([]);
    expect(await p.owner.ok('audit-log.verify', {})).toEqual({ entries: lines + 1, brokenAt: null });
    const { json } = await p.owner.ok('signed-report.make', { id: null, withTexts: true });
    const result = await checkSignedReport(JSON.parse(json));
    expect(result).toMatchObject({ grants: [{ sub: 'olga-owner' }], approvals: [{}, {}], requests: [] });
    expect((await p.owner.ok('home.get', {})).grants).toEqual([]);
    expect(await p.owner.ok('apply.queue', {})).toMatchObject({ items: [] });
    expect((await p.owner.ok('audit-log.list', {})).entries[0]).toMatchObject({ event: 'person-forgotten', who: '' });
  });

  it('also of what the owner had undone since', async () => {
    const [first] = await changesOf(p.owner);
    const { grantId } = await p.owner.ok('apply.undo', { id: first?.id ?? '' });
    await p.owner.ok('grant.revoke', { id: p.grantId });
    const [undo] = (await changesOf(p.owner)).filter(({ grant }) => grant === grantId);
    expect(await forget()).toBe('still-in-flight');
    await approve(p.owner, undo?.id ?? '');
    expect(await forget()).toBe('still-in-flight');
    await p.owner.ok('apply.by-hand', { id: undo?.id ?? '' });
    expect(await forget()).toBeUndefined();
    expect(await found(p.owner)).toEqual([]);
  });

  it('is refused while a permission runs or something is in the form, and deletes nothing then', async () => {
    expect(await forget()).toBe('grant-still-runs');
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    expect(await forget()).toBe('grant-still-runs');
    const third = (await changesOf(p.owner)).at(-1);
    await p.owner.tamper('changes', third?.id ?? '', (change: object) => ({ ...change, state: 'filling' }));
    await p.owner.ok('grant.revoke', { id: p.grantId });
    expect(await forget()).toBe('still-in-flight');
    expect(await found(p.owner)).toEqual(WORDS);
  });

  it('may be asked after the permission ran out by itself, and twice', async () => {
    pass(8 * DAY);
    expect(await forget()).toBeUndefined();
    expect(await forget()).toBeUndefined();
    expect((await events(p.owner)).filter((event) => event === 'person-forgotten')).toHaveLength(1);
    expect(await found(p.owner)).toEqual([]);
  });

  it('keeps an old message from coming back', async () => {
    const late = await forgeSet(p, { rev: 2 });
    await p.owner.ok('grant.revoke', { id: p.grantId });
    await forget();
    expect(await pasteOne(p.owner, late)).toMatchObject({ refused: 'unknown-sender' });
    expect(await found(p.owner)).toEqual([]);
  });
});

describe('forgetting somebody who passed a part on', () => {
  it('takes along what was written under the part, and the writer whom nothing else holds', async () => {
    const c = await arrived();
    const agency = (await c.delegate.identity()).keys.id;
    const words = ['Wren Writer', 'Dan Delegate', 'Head baker at Ofen', 'It says more'];
    const left = async () => {
      const all = JSON.stringify(await c.owner.dump());
      return words.filter((word) => all.includes(word));
    };
    expect(await left()).toEqual(words);
    expect(await c.owner.refusal('person.forget', { id: agency })).toBe('grant-still-runs');
    await c.owner.ok('grant.revoke', { id: c.grantId });
    await c.owner.ok('person.forget', { id: agency });
    expect(await left()).toEqual([]);
    expect((await c.owner.all<{ kind: string }>('proofs')).map(({ kind }) => kind)).toEqual(['grant']);
    expect(await c.owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
  });
});

describe('forgetting a client', () => {
  it('leaves nothing of drafts, snapshot, messages, request or receipts on the desk, and the journal whole', async () => {
    await draft(p, 'headline', 'Zimtschnecke');
    await draft(p, 'about', 'Vollkorn');
    await p.delegate.ok('draft.note', { clientId: p.clientId, note: 'Brezel?' });
    await p.delegate.ok('changes.send', { id: p.clientId });
    await p.delegate.ok('entry.add', {
      clientId: p.clientId,
      section: 'experience',
      entry: null,
      fields: [
        { name: 'title', text: 'Ofenmeister' },
        { name: 'description', text: 'Anisbrot' },
      ],
    });
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    const armored = async () => JSON.stringify(await p.delegate.dump()).includes('BEGIN COUNTERSIGN');
    const words = WORDS.filter((word) => word !== 'Brezel' && word !== 'Dan Delegate');
    expect(await found(p.delegate)).toEqual(expect.arrayContaining(words));
    expect(await armored()).toBe(true);
    await p.delegate.ok('client.forget', { id: p.clientId });
    // the writer's own name stays
    expect(await found(p.delegate)).toEqual(['Dan Delegate']);
    expect(await armored()).toBe(false);
    const { proofs = [], clients, drafts, contacts } = await p.delegate.dump();
    expect([proofs, clients, drafts, contacts]).toEqual([[], [], [], []]);
    expect(await p.delegate.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
  });
});
