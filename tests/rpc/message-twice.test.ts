import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName, RequestOf } from '../../src/rpc/table.ts';
import { type Install, pass } from '../support/install.ts';
import {
  changeIn,
  confirmWords,
  EVERYTHING,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
  twoPeople,
} from '../support/people.ts';

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
});
