import { beforeEach, describe, expect, it } from 'vitest';
import { forgeSet } from '../support/forge.ts';
import { DAY, events, MINUTE, pass, START, setTime } from '../support/install.ts';
import {
  approve,
  changeIn,
  changesOf,
  confirmWords,
  grantOf,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
});

const headline = () => changeIn(p.owner, 'headline');
const status = async () => (await p.owner.ok('grant.get', { id: p.grantId })).status;

describe('the end of a grant', () => {
  it('lapses every open change at the next message, whatever it is', async () => {
    await approve(p.owner, (await headline()).id);
    pass(7 * DAY);
    await p.owner.ok('app.get', {});
    expect((await changesOf(p.owner)).map(({ state, approval }) => [state, approval])).toEqual([
      ['lapsed', null],
      ['lapsed', null],
    ]);
    expect(await status()).toBe('expired');
    expect((await events(p.owner)).filter((event) => event === 'grant-ended')).toHaveLength(1);
  });

  it('is noticed once', async () => {
    pass(8 * DAY);
    await p.owner.ok('app.get', {});
    const once = await p.owner.dump();
    await p.owner.ok('app.get', {});
    expect(await p.owner.dump()).toEqual(once);
  });

  it('is not undone by a clock moved back, confirmed or not', async () => {
    pass(8 * DAY);
    await p.owner.ok('app.get', {});
    setTime(START + DAY);
    expect(await status()).toBe('expired');
    await p.owner.ok('clock.confirm', {});
    expect(await status()).toBe('expired');
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 5 }))).toEqual({ refused: 'grant-expired' });
    expect((await headline()).state).toBe('lapsed');
  });

  it('by revocation closes everything at once and cannot be undone', async () => {
    await approve(p.owner, (await headline()).id);
    await p.owner.ok('grant.revoke', { id: p.grantId });
    expect((await changesOf(p.owner)).map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
    await p.owner.ok('grant.pause', { id: p.grantId, paused: false });
    await p.owner.refusal('pairing.answer', { id: p.grantId, same: true });
    expect(await status()).toBe('revoked');
  });

  it('tells the delegate, whose desk shows it and sends nothing more', async () => {
    const { armor } = await p.owner.ok('grant.revoke', { id: p.grantId });
    expect(await pasteOne(p.delegate, armor)).toMatchObject({ kind: 'revocation' });
    expect(await p.delegate.ok('client.get', { id: p.clientId })).toMatchObject({ status: 'revoked' });
  });

  it('keeps what the page may hold as not known, not as lapsed', async () => {
    const { id } = await headline();
    await p.owner.tamper<object>('changes', id, (change) => ({ ...change, state: 'failed', reason: 'not-read-back' }));
    pass(8 * DAY);
    const { armor } = await p.owner.ok('receipt.make', { id: p.grantId });
    await pasteOne(p.delegate, armor);
    const drafts = await p.delegate.all<{ slot: string; outcome: { outcome: string } }>('drafts');
    expect(drafts.find(({ slot }) => slot === 'headline')?.outcome.outcome).toBe('unknown');
  });
});

describe('the clock', () => {
  it('may go back two minutes without a question', async () => {
    pass(5 * MINUTE);
    await p.owner.ok('app.get', {});
    pass(-2 * MINUTE);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ clockWentBack: false });
  });

  it('that went further back is said, journaled once, and confirmed by the owner alone', async () => {
    pass(5 * MINUTE);
    await p.owner.ok('app.get', {});
    pass(-3 * MINUTE);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ clockWentBack: true });
    await p.owner.ok('app.get', {});
    expect((await events(p.owner)).filter((event) => event === 'clock-went-back')).toHaveLength(1);
    pass(10 * MINUTE);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ clockWentBack: true });
    await p.owner.ok('clock.confirm', {});
    expect(await p.owner.ok('app.get', {})).toMatchObject({ clockWentBack: false });
  });

  it('is remembered by a worker that was killed', async () => {
    pass(DAY);
    await p.owner.ok('app.get', {});
    p.owner.kill();
    pass(-DAY);
    expect(await p.owner.ok('app.get', {})).toMatchObject({ clockWentBack: true });
  });

  it("of the delegate decides nothing at the owner's", async () => {
    const { to } = await grantOf(p);
    const armored = await forgeSet(p, { rev: 3, iat: Math.floor(to / 1000) - 10 });
    setTime(to);
    expect(await pasteOne(p.owner, armored)).toEqual({ refused: 'grant-expired' });
  });
});

describe('words that differ', () => {
  it('end the grant at once', async () => {
    await p.owner.ok('pairing.answer', { id: p.grantId, same: false });
    expect(await status()).toBe('revoked');
    expect((await headline()).state).toBe('lapsed');
    expect((await grantOf(p)).confirmedAt).toBeNull();
  });
});
