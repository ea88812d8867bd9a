import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { ClientRecord } from '../../background/grant/records.ts';
import { agreementHash } from '../../src/grant/agreement.ts';
import { commitTo } from '../../src/grant/pairing.ts';
import {
  agency,
  approvedChain,
  arrived,
  askedAt,
  aWriter,
  chain,
  give,
  PART,
  parentOf,
  partAtOwner,
  partFor,
  writes,
} from '../support/agency.ts';
import { forge } from '../support/forge.ts';
import { DAY, events } from '../support/install.ts';
import { approve, changesOf, pair, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';

describe('a part that is passed on', () => {
  it('reaches the owner with both names, and counts for both grants', async () => {
    const c = await chain();
    expect(await pasteOne(c.owner, await writes(c))).toMatchObject({
      kind: 'change-set',
      from: 'Wren Writer',
      count: 1,
    });
    const part = await partAtOwner(c);
    expect(part).toMatchObject({
      parent: c.grantId,
      depth: 0,
      used: 1,
      maxChanges: 5,
      mode: 'fill',
      confirmedAt: null,
    });
    expect(await parentOf(c)).toMatchObject({ parent: null, depth: 1, used: 1 });
    const { grants } = await c.owner.ok('home.get', {});
    expect(grants.find(({ id }) => id === part.id)).toMatchObject({
      pending: 1,
      status: 'active',
      wordsWait: true,
      person: { name: 'Wren Writer', through: { grantId: c.grantId, name: 'Dan Delegate', confirmedAt: null } },
    });
    expect(grants.find(({ id }) => id === c.grantId)).toMatchObject({
      pending: 0,
      parts: 1,
      mayPassOn: true,
      wordsWait: true,
    });
    const [change] = await changesOf(c.owner);
    expect(await c.owner.ok('review.show', { id: change?.id ?? '' })).toMatchObject({
      person: { name: 'Wren Writer', through: { name: 'Dan Delegate' } },
    });
  });

  it('shows the same three words to the writer and the owner, and the agency’s own to those two', async () => {
    const c = await chain();
    await pasteOne(c.owner, await writes(c));
    const { words, through } = await c.owner.ok('pairing.get', { id: (await partAtOwner(c)).id });
    expect(through).toBe('Dan Delegate');
    expect((await c.writer.ok('client.get', { id: c.job })).words).toEqual(words);
    const agencys = await c.owner.ok('pairing.get', { id: c.grantId });
    expect((await c.delegate.ok('client.get', { id: c.clientId })).words).toEqual(agencys.words);
    expect(agencys.words).not.toEqual(words);
  });

  it('carries no approval before the words of both were compared', async () => {
    const c = await chain();
    await pasteOne(c.owner, await writes(c));
    const part = await partAtOwner(c);
    const { id } = (await changesOf(c.owner))[0] as ChangeRecord;
    await expect(approve(c.owner, id)).rejects.toThrow('identity-not-checked');
    await c.owner.ok('pairing.answer', { id: part.id, same: true });
    await expect(approve(c.owner, id)).rejects.toThrow('identity-not-checked');
    await c.owner.ok('pairing.answer', { id: c.grantId, same: true });
    await approve(c.owner, id);
    expect((await changesOf(c.owner))[0]).toMatchObject({ state: 'approved' });
  });

  it('is a client like any other at the writer’s, through the agency', async () => {
    const c = await chain();
    expect(await c.writer.ok('client.get', { id: c.job })).toMatchObject({
      status: 'active',
      scope: PART,
      maxChanges: 5,
      through: { name: 'Dan Delegate', client: 'Olga Owner' },
      mayPassOn: false,
    });
    const [client] = await c.writer.all<ClientRecord>('clients');
    expect(client?.clause).toBe('Nothing leaves this desk.');
    expect(client?.grant).toMatchObject({ contact: (await c.owner.identity()).keys.id, passOn: null });
    expect(await c.delegate.ok('client.get', { id: c.clientId })).toMatchObject({
      mayPassOn: true,
      through: null,
      passed: [{ name: 'Wren Writer', status: 'active', maxChanges: 5, scope: PART }],
    });
  });

  it('brings results back to the writer', async () => {
    const c = await arrived();
    const { id } = (await changesOf(c.owner))[0] as ChangeRecord;
    await c.owner.ok('review.reject', { id, comment: 'No.' });
    const { armor } = await c.owner.ok('receipt.make', { id: (await partAtOwner(c)).id });
    expect(await pasteOne(c.writer, armor)).toMatchObject({ kind: 'receipt', count: 1 });
    const { slots } = await c.writer.ok('client.get', { id: c.job });
    expect(slots.find(({ slot }) => slot === 'headline')).toMatchObject({ state: 'rejected', comment: 'No.' });
  });

  it('brings the present texts of its sections along, and no others', async () => {
    const p = await agency();
    const texts = {
      readAt: Date.now(),
      sections: ['experience' as const],
      items: [
        { section: 'headline' as const, fields: [{ name: 'headline' as const, text: 'Baker' }] },
        { section: 'about' as const, fields: [{ name: 'about' as const, text: 'I bake.' }] },
      ],
    };
    const { hash } = await parentOf(p);
    await pasteOne(p.delegate, await forge('snapshot', p.owner, p.delegate, { grant: hash, snapshot: texts }));
    const { writer, job, request } = await askedAt(p);
    const { message } = await give(p, request, { withTexts: true });
    const { opened } = await writer.ok('paste.open', { text: message.armor });
    expect(opened).toMatchObject([{ kind: 'grant' }, { kind: 'snapshot', count: 1 }]);
    const { snapshot } = (await writer.all<ClientRecord>('clients')).find(({ id }) => id === job) as ClientRecord;
    expect(snapshot).toEqual({ ...texts, sections: [], items: texts.items.slice(0, 1) });
  });

  it('is given once, however often it is pressed', async () => {
    const p = await agency();
    const { writer, request } = await askedAt(p);
    const first = await give(p, request);
    const again = await give(p, request);
    expect(again.subGrantId).toBe(first.subGrantId);
    expect((await p.delegate.ok('client.get', { id: p.clientId })).passed).toHaveLength(1);
    expect(await pasteOne(writer, again.message.armor)).toMatchObject({ kind: 'grant' });
    expect(await pasteOne(writer, first.message.armor)).toMatchObject({ refused: 'replayed' });
  });

  it('ends with the owner’s grant at the latest, and begins no earlier', async () => {
    const c = await partFor(await agency({ days: 2 }), { days: 7 });
    await pasteOne(c.owner, await writes(c));
    const [part, parent] = [await partAtOwner(c), await parentOf(c)];
    expect(part.to).toBe(parent.to);
    expect(part.from).toBe(parent.from);
    expect(part.to - part.from).toBe(2 * DAY);
  });

  it('is asked for and allowed, and only then', async () => {
    const { owner, delegate, clientId, grantId } = await agency({ passOn: true, allow: false });
    expect(await parentOf({ owner, delegate, clientId, grantId })).toMatchObject({ depth: 0 });
    expect(await delegate.ok('client.get', { id: clientId })).toMatchObject({ mayPassOn: false });
    await expect(agency({ passOn: false, allow: true })).rejects.toThrow('wider-than-asked');
    // a delegate who may pass nothing on has nothing to grant
    const p = await pair();
    await expect(askedAt(p)).rejects.toThrow('not-expected-here');
    await expect(askedAt({ owner, delegate, clientId, grantId })).rejects.toThrow('not-expected-here');
  });

  it.each([
    ['another verb', { scope: [{ section: 'headline' as const, verbs: ['remove' as const] }] }, 'malformed'],
    ['more days than asked', { days: 8 }, 'wider-than-asked'],
    ['more changes than asked', { maxChanges: 11 }, 'wider-than-asked'],
    [
      'a section nobody asked for',
      { scope: [{ section: 'skills' as const, verbs: ['add' as const] }] },
      'wider-than-asked',
    ],
  ])('is never made with %s', async (_what, over, code) => {
    const p = await agency();
    const { request } = await askedAt(p);
    const wish = { id: request, clientId: p.clientId, scope: PART, days: 3, maxChanges: 5, withTexts: false };
    expect(await p.delegate.refusal('sub-grant.give', { ...wish, ...over })).toBe(code);
    expect((await p.delegate.ok('client.get', { id: p.clientId })).passed).toEqual([]);
  });

  it('is never made with more than the agency has left', async () => {
    const p = await agency({ maxChanges: 4 });
    const { request } = await askedAt(p);
    const wish = { id: request, clientId: p.clientId, scope: PART, days: 3, maxChanges: 5, withTexts: false };
    expect(await p.delegate.refusal('sub-grant.give', wish)).toBe('wider-than-given');
  });

  it('is told in the journals of all three', async () => {
    const c = await approvedChain();
    expect(await events(c.delegate)).toContain('part-passed-on');
    expect(await events(c.owner)).toContain('part-received');
    const { entries } = await c.owner.ok('audit-log.list', {});
    expect(entries.find(({ event }) => event === 'change-approved')).toMatchObject({
      who: 'Wren Writer',
      through: 'Dan Delegate',
    });
    expect(entries.find(({ event }) => event === 'grant-given')).toMatchObject({ who: 'Dan Delegate', through: '' });
    const { items } = await c.owner.ok('apply.queue', {});
    expect(items).toMatchObject([{ person: 'Wren Writer', through: 'Dan Delegate' }]);
  });

  it('is no grant for anybody else: pasted at the owner’s or another writer’s', async () => {
    const p = await agency();
    const [one, two] = [await askedAt(p), await askedAt(p, 'Other Writer')];
    const { message } = await give(p, one.request);
    await refusedAt(p.owner, message.armor, 'not-for-you');
    await refusedAt(two.writer, message.armor, 'not-for-you');
  });
});

describe('a part at the writer’s', () => {
  it('must be made for that very request, name the writer’s own keys, and bind to the clause it shows', async () => {
    const p = await agency();
    const { writer, job } = await askedAt(p);
    const [me, you, owner, other] = await Promise.all(
      [p.delegate, writer, p.owner, await aWriter()].map(async (who) => (await who.identity()).keys.public),
    );
    if (!me || !you || !owner || !other) throw new Error('somebody has no keys');
    const asked = (await writer.all<ClientRecord>('clients')).find(({ id }) => id === job) as ClientRecord;
    const nbf = Math.floor(Date.now() / 1000);
    const link = {
      parent: 'P'.repeat(43),
      opens: 'N'.repeat(43),
      owner: { name: 'Olga Owner', keys: owner },
      to: { name: 'Wren Writer', keys: you },
      commitment: commitTo(asked.nonce),
      clause: 'Quiet.',
    };
    const claims = {
      name: 'Ada',
      keys: me,
      sub: 'olga-owner',
      cnf: { jwk: you.sign },
      authorization_details: [{ type: 'countersign-section', section: 'headline', actions: ['set'] }],
      nbf,
      exp: nbf + 86_400,
      max_changes: 5,
      depth: 0,
      agreement: agreementHash('Quiet.'),
      request: asked.requestHash,
      nonce: 'O'.repeat(43),
    };
    const made = (over: object, claim: object = {}) =>
      forge('grant', p.delegate, writer, { ...claims, chain: { ...link, ...over }, ...claim });
    const mixed = { ...you, encrypt: other.encrypt };
    await refusedAt(writer, await made({ to: { name: 'Wren Writer', keys: mixed } }), 'not-for-you');
    await refusedAt(writer, await made({ commitment: commitTo('x') }), 'not-for-you');
    await refusedAt(writer, await made({ clause: 'Loud.' }), 'malformed');
    await refusedAt(writer, await made({ owner: { name: 'Olga', keys: me } }), 'malformed');
    await refusedAt(writer, await made({ owner: { name: 'Olga', keys: you } }), 'malformed');
    await refusedAt(writer, await made({ owner: { name: 'Olga\u202e', keys: owner } }), 'hidden-characters');
    await refusedAt(writer, await made({}, { depth: 1 }), 'wider-than-asked');
    expect(await pasteOne(writer, await made({}))).toMatchObject({ kind: 'grant' });
  });
});
