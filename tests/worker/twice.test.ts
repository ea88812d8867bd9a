import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName, RequestOf } from '../../src/messages/table.ts';
import { applying } from './applying.ts';
import { events, type Install, pass } from './install.ts';
import {
  approve,
  changeIn,
  confirmWords,
  draft,
  EVERYTHING,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
  twoPeople,
} from './people.ts';

/** Every message may be lost and sent again: the second one changes nothing, in any store, journal included. */
async function twice<N extends MessageName>(install: Install, message: N, request: RequestOf<N>): Promise<void> {
  const first = await install.ask(message, request);
  const once = await install.dump();
  await install.ask(message, request);
  expect([message, await install.dump()]).toEqual([message, once]);
  expect([message, first]).not.toEqual([message, expect.objectContaining({ refused: expect.anything() })]);
}

let p: Pair;
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
});
const id = async () => (await changeIn(p.owner, 'headline')).id;

describe('the same message twice', () => {
  it('sets up one identity', async () => {
    await twice(p.owner, 'app.set-up', { role: 'both', name: 'Olga' });
    expect(await p.owner.all('identity')).toHaveLength(1);
  });

  it('adds one client', async () => {
    const request = {
      id: crypto.randomUUID(),
      name: 'Zoe',
      vanity: '',
      scope: [{ section: 'about' as const, verbs: ['set' as const] }],
      days: 7,
      maxChanges: 5,
      clause: '',
    };
    await twice(p.delegate, 'client.add', request);
  });

  it('gives one grant', async () => {
    const { owner, delegate } = await twoPeople();
    const scope = EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));
    const asked = await delegate.ok('client.add', {
      id: crypto.randomUUID(),
      name: 'O',
      vanity: '',
      scope,
      days: 7,
      maxChanges: 5,
      clause: '',
    });
    await pasteOne(owner, asked.message.armor);
    const [request] = await owner.all<{ id: string }>('requests');
    const yes = { id: request?.id ?? '', scope, days: 7, maxChanges: 5, mode: 'fill' as const, vanity: 'olga' };
    await twice(owner, 'request.grant', yes);
    expect(await owner.all('grants')).toHaveLength(1);
  });

  it('gives one grant also when it comes twice at once', async () => {
    const { owner, delegate } = await twoPeople();
    const scope = [{ section: 'about' as const, verbs: ['set' as const] }];
    const asked = await delegate.ok('client.add', {
      id: crypto.randomUUID(),
      name: 'O',
      vanity: '',
      scope,
      days: 7,
      maxChanges: 5,
      clause: '',
    });
    await pasteOne(owner, asked.message.armor);
    const [request] = await owner.all<{ id: string }>('requests');
    const yes = { id: request?.id ?? '', scope, days: 7, maxChanges: 5, mode: 'fill' as const, vanity: 'olga' };
    await Promise.all([owner.ask('request.grant', yes), owner.ask('request.grant', yes)]);
    expect(await owner.all('grants')).toHaveLength(1);
  });

  it('refuses one request', async () => {
    const asked = await p.delegate.ok('client.add', {
      id: crypto.randomUUID(),
      name: 'O',
      vanity: '',
      scope: [{ section: 'about', verbs: ['set'] }],
      days: 1,
      maxChanges: 1,
      clause: '',
    });
    const opened = await pasteOne(p.owner, asked.message.armor);
    await twice(p.owner, 'request.refuse', { id: 'id' in opened ? opened.id : '' });
  });

  it('changes, pauses and ends a grant once', async () => {
    await twice(p.owner, 'grant.mode', { id: p.grantId, mode: 'copy' });
    await twice(p.owner, 'grant.pause', { id: p.grantId, paused: true });
    await twice(p.owner, 'grant.pause', { id: p.grantId, paused: false });
    await twice(p.owner, 'grant.revoke', { id: p.grantId });
  });

  it('answers the words once, "the same"', async () => {
    await twice(p.owner, 'pairing.answer', { id: p.grantId, same: true });
  });

  it('answers the words once, "they differ"', async () => {
    await twice(p.owner, 'pairing.answer', { id: p.grantId, same: false });
  });

  it('decides once', async () => {
    await twice(p.owner, 'review.shown', { id: await id() });
    await twice(p.owner, 'review.reject', { id: await id(), comment: 'no' });
    await twice(p.owner, 'review.reopen', { id: await id() });
    await twice(p.owner, 'review.ask', { id: await id(), comment: 'why' });
    await p.owner.ok('review.reopen', { id: await id() });
    await confirmWords(p);
    for (const section of ['headline', 'about'])
      await p.owner.ok('review.shown', { id: (await changeIn(p.owner, section)).id });
    pass(600);
    await twice(p.owner, 'review.approve-rest', { id: p.grantId });
  });

  it('stops and resumes once', async () => {
    await twice(p.owner, 'stop.everything', {});
    await twice(p.owner, 'stop.resume', {});
    await twice(p.owner, 'clock.confirm', {});
  });

  it('starts, pauses, skips, retries and sends back once', async () => {
    const a = await applying();
    const one = { id: (await a.headline()).id };
    await twice(a.owner, 'apply.start', { tabId: a.tabId });
    await twice(a.owner, 'apply.skip', one);
    await twice(a.owner, 'apply.pause', {});
    await a.owner.ok('apply.start', { tabId: a.tabId });
    a.page.refuseOnce('look', 'field-not-found');
    await a.step();
    await twice(a.owner, 'apply.retry', one);
    await twice(a.owner, 'apply.review-again', one);
    await approve(a.owner, one.id);
    await twice(a.owner, 'apply.by-hand', one);
  });

  it('saves and sends once, and the last message is the same byte for byte', async () => {
    await draft(p, 'about', 'Third round.');
    await twice(p.delegate, 'draft.note', { clientId: p.clientId, note: 'hello' });
    await twice(p.delegate, 'position.add', { clientId: p.clientId, entry: { title: 'Baker', company: 'Ofen' } });
    const sent = await p.delegate.ok('changes.send', { id: p.clientId });
    const once = await p.delegate.dump();
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('nothing-to-send');
    expect(await p.delegate.dump()).toEqual(once);
    expect((await p.delegate.ok('changes.last', { id: p.clientId })).armor).toBe(sent.message.armor);
    await twice(p.delegate, 'client.forget', { id: p.clientId });
  });

  it('reads and shares without changing more than the journal', async () => {
    await twice(p.owner, 'reading.start', { tabId: 1, grantId: p.grantId });
    const before = (await events(p.owner)).length;
    await p.owner.ok('reading.share', { id: p.grantId });
    await p.owner.ok('reading.share', { id: p.grantId });
    expect((await events(p.owner)).slice(before)).toEqual(['snapshot-shared', 'snapshot-shared']);
    await twice(p.owner, 'reading.cancel', {});
  });
});
