import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asFirstVersion } from '../support/first-version.ts';
import { events, MINUTE, pass } from '../support/install.ts';
import { lockOf, OUTPUT, PASSKEY, setPasskey, stateOf, tryToApprove, unlock, WRONG } from '../support/locking.ts';
import { changeIn, changesOf, confirmWords, type Pair, pair, sendBoth } from '../support/people.ts';

let p: Pair;

beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
});
afterEach(() => vi.restoreAllMocks());

/** Holds the next call of one of WebCrypto's methods until it is let go. */
function hold(method: 'sign' | 'unwrapKey') {
  const real = crypto.subtle[method].bind(crypto.subtle) as (...given: unknown[]) => Promise<never>;
  let go: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  vi.spyOn(crypto.subtle, method).mockImplementationOnce(async (...given: unknown[]) => {
    arrived();
    await gate;
    return real(...given);
  });
  return { reached, go };
}

const readBoth = async () => {
  for (const { id } of await changesOf(p.owner)) await p.owner.ok('review.shown', { id });
  pass(600);
};
const yes = async () => {
  const { id, base } = await changeIn(p.owner, 'headline');
  return p.owner.refusal('review.approve', {
    id,
    final: base.map(({ name, after }) => ({ name, text: after })),
    edited: false,
  });
};
const approvals = async () => (await changesOf(p.owner)).filter(({ approval }) => approval !== null).length;

describe('tries at the lock', () => {
  it('made at once are counted each, and no more are made than may be', async () => {
    await setPasskey(p.owner);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => p.owner.refusal('lock.unlock', { secret: WRONG })),
    );
    expect(answers.filter((code) => code === 'wrong-pin')).toHaveLength(3);
    expect(answers.filter((code) => code === 'too-many-tries')).toHaveLength(17);
    expect(await lockOf(p.owner)).toMatchObject({ wrongTries: 3 });
    expect((await events(p.owner)).filter((event) => event === 'lock-wrong-try')).toHaveLength(3);
    expect(await p.owner.refusal('lock.unlock', { secret: OUTPUT })).toBe('too-many-tries');
  });

  it('made through taking it off count as the others do', async () => {
    await setPasskey(p.owner);
    for (const message of ['lock.remove', 'lock.unlock', 'lock.remove'] as const)
      expect(await p.owner.refusal(message, { secret: WRONG })).toBe('wrong-pin');
    expect(await p.owner.refusal('lock.remove', { secret: OUTPUT })).toBe('too-many-tries');
  });

  it('that are wrong and made beside the right one stay counted', async () => {
    await setPasskey(p.owner);
    const held = hold('unwrapKey');
    const right = p.owner.ok('lock.unlock', { secret: OUTPUT });
    await held.reached;
    expect(await p.owner.refusal('lock.unlock', { secret: WRONG })).toBe('wrong-pin');
    held.go();
    expect(await right).toMatchObject({ state: 'unlocked' });
    expect(await lockOf(p.owner)).toMatchObject({ wrongTries: 1 });
  });

  it('are counted though the worker was killed while it tried', async () => {
    await setPasskey(p.owner);
    for (const _ of [1, 2, 3]) {
      const held = hold('unwrapKey');
      void p.owner.ask('lock.unlock', { secret: WRONG });
      await held.reached;
      p.owner.kill();
    }
    expect(await lockOf(p.owner)).toMatchObject({ wrongTries: 3 });
    expect(await p.owner.refusal('lock.unlock', { secret: OUTPUT })).toBe('too-many-tries');
  });

  it('from two windows with the right secret both unlock', async () => {
    await setPasskey(p.owner);
    const both = await Promise.all([unlock(p.owner), unlock(p.owner)]);
    expect(both.map(({ state }) => state)).toEqual(['unlocked', 'unlocked']);
    expect(await lockOf(p.owner)).toMatchObject({ wrongTries: 0, retryAt: 0 });
  });
});

describe('the lock, set or closed while something else is under way,', () => {
  it.each([
    ['it is locked', 'lock.now'],
    ['everything is stopped', 'stop.everything'],
    ['it is said to be forgotten', 'lock.forget'],
  ] as const)('keeps no yes that was being signed when %s', async (_, message) => {
    await setPasskey(p.owner);
    await unlock(p.owner);
    await readBoth();
    const held = hold('sign');
    const answer = yes();
    await held.reached;
    await p.owner.ok(message, {});
    if (message === 'stop.everything') await p.owner.ok('stop.resume', {});
    held.go();
    expect(await answer).toBe('locked');
    expect(await approvals()).toBe(0);
  });

  it('keeps no yes that the key before it was signing', async () => {
    await readBoth();
    const held = hold('sign');
    const answer = yes();
    await held.reached;
    await setPasskey(p.owner);
    held.go();
    expect(await answer).toBe('locked');
    expect(await approvals()).toBe(0);
  });

  it.each(['lock.now', 'stop.everything'] as const)('is not unlocked by a try under way at %s', async (message) => {
    await setPasskey(p.owner);
    const held = hold('unwrapKey');
    const trying = p.owner.ask('lock.unlock', { secret: OUTPUT });
    await held.reached;
    await p.owner.ok(message, {});
    held.go();
    expect(await trying).toMatchObject({ state: 'locked' });
    expect(await stateOf(p.owner)).toBe('locked');
  });

  it('is set once by a message that arrives twice, and the first secret is the one that counts', async () => {
    const request = (secret: string) => ({ secret, autoLock: 5, passkey: PASSKEY });
    const twice = await Promise.all([OUTPUT, WRONG].map((secret) => p.owner.refusal('lock.set', request(secret))));
    expect(twice.filter((code) => code === undefined)).toHaveLength(1);
    const kept = twice[0] === undefined ? OUTPUT : WRONG;
    const { id } = (await lockOf(p.owner)) ?? {};
    expect(await p.owner.refusal('lock.set', request(kept))).toBe('locked');
    expect(await lockOf(p.owner)).toMatchObject({ id });
    expect(await unlock(p.owner, kept)).toMatchObject({ state: 'unlocked' });
    expect((await events(p.owner)).filter((event) => event === 'lock-set')).toHaveLength(1);
  });

  it('is not taken off by the secret of the lock before it', async () => {
    await setPasskey(p.owner);
    await unlock(p.owner);
    const held = hold('unwrapKey');
    const removing = p.owner.refusal('lock.remove', { secret: OUTPUT });
    await held.reached;
    await setPasskey(p.owner, WRONG);
    held.go();
    expect(await removing).toBe('state-moved');
    expect(await stateOf(p.owner)).toBe('locked');
  });

  it('bears messages of two windows out of order, and no clock that went back', async () => {
    await setPasskey(p.owner);
    await unlock(p.owner);
    pass(-1000);
    expect(await stateOf(p.owner)).toBe('unlocked');
    pass(-MINUTE);
    expect(await stateOf(p.owner)).toBe('locked');
  });
});

describe('a lock of a passkey', () => {
  it('approves once the passkey has opened it, and takes nothing else', async () => {
    await setPasskey(p.owner);
    expect(await tryToApprove(p.owner, p.grantId)).toEqual(['locked', 'locked', 'locked']);
    for (const secret of ['', '!', 'x'.repeat(43)])
      expect(await p.owner.refusal('lock.unlock', { secret })).toBe('wrong-pin');
    pass(MINUTE);
    expect(await unlock(p.owner)).toMatchObject({ state: 'unlocked', passkey: PASSKEY });
    await readBoth();
    expect(await yes()).toBeUndefined();
  });

  it('keeps nothing of what the passkey gave', async () => {
    await setPasskey(p.owner);
    await unlock(p.owner);
    expect(JSON.stringify(await p.owner.dump())).not.toContain(OUTPUT);
    expect((await lockOf(p.owner))?.wrapped.passkey).toEqual(PASSKEY);
  });

  it('is set with 32 bytes and a credential, and with nothing else', async () => {
    const request = { secret: OUTPUT, autoLock: 5, passkey: PASSKEY };
    for (const bad of [
      { ...request, secret: 'ginger-7' },
      { ...request, passkey: { ...PASSKEY, salt: 'short' } },
      { ...request, passkey: { ...PASSKEY, credential: '' } },
    ])
      expect(await p.owner.refusal('lock.set', bad)).toBe('malformed');
  });

  it('is changed to a PIN while it is unlocked', async () => {
    await setPasskey(p.owner);
    await unlock(p.owner);
    await p.owner.ok('lock.set', { secret: 'ginger-7', autoLock: 5 });
    expect(await p.owner.refusal('lock.unlock', { secret: OUTPUT })).toBe('wrong-pin');
    expect(await unlock(p.owner, 'ginger-7')).toMatchObject({ state: 'unlocked', passkey: null });
  });
});

it('a PIN set by the version before opens it still', async () => {
  await p.owner.ok('lock.set', { secret: 'ginger-7', autoLock: 5 });
  await p.owner.tamper<{ value: { wrapped: object } }>('meta', 'lock', (record) => {
    const { endsAt: _endsAt, wrapped, ...lock } = record.value as { endsAt: null; wrapped: { passkey: null } };
    const { passkey: _passkey, ...rest } = wrapped;
    return { ...record, value: { ...lock, wrapped: rest } };
  });
  const old = await asFirstVersion(p.owner);
  expect(await unlock(old, 'ginger-7')).toMatchObject({ state: 'unlocked', passkey: null, endsAt: null });
});
