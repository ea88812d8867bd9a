import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName, RequestOf } from '../../src/rpc/table.ts';
import { applying } from '../support/applying.ts';
import { events, type Install, pass } from '../support/install.ts';
import { approve, draft, type Pair, pair, sendBoth } from '../support/people.ts';

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

describe('the same message twice, while working,', () => {
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

  it('saves and sends once, and the last message is the same byte for byte', async () => {
    await draft(p, 'about', 'Third round.');
    await twice(p.delegate, 'draft.note', { clientId: p.clientId, note: 'hello' });
    await twice(p.delegate, 'entry.add', {
      clientId: p.clientId,
      section: 'experience',
      entry: { title: 'Baker', company: 'Ofen' },
      fields: [],
    });
    const sent = await p.delegate.ok('changes.send', { id: p.clientId });
    const once = await p.delegate.dump();
    // an answer that was lost is given again; a while later the same wish is a new one
    expect(await p.delegate.ok('changes.send', { id: p.clientId })).toEqual(sent);
    pass(16_000);
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('nothing-to-send');
    expect(await p.delegate.dump()).toEqual(once);
    expect((await p.delegate.ok('changes.last', { id: p.clientId })).armor).toBe(sent.message.armor);
    await twice(p.delegate, 'client.forget', { id: p.clientId });
  });

  it('starts, pauses, skips, retries and sends back once', async () => {
    const a = await applying();
    const one = { id: (await a.headline()).id };
    await twice(a.owner, 'apply.start', { tabId: a.tabId });
    await twice(a.owner, 'apply.skip', one);
    await twice(a.owner, 'apply.pause', {});
    await a.owner.ok('apply.start', { tabId: a.tabId });
    a.page.refuseOnce('inspect', 'field-not-found');
    await a.step();
    await twice(a.owner, 'apply.retry', one);
    await twice(a.owner, 'apply.review-again', one);
    await approve(a.owner, one.id);
    await twice(a.owner, 'apply.by-hand', one);
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
