import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, events, MINUTE, pass, START, setTime } from '../support/install.ts';
import { OUTPUT, setPasskey, stateOf, tryToApprove, unlock, WRONG } from '../support/locking.ts';
import { approve, changeIn, changesOf, confirmWords, grantOf, type Pair, pair, sendBoth } from '../support/people.ts';

let p: Pair;

beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
  await setPasskey(p.owner);
});

const forget = () => p.owner.ok('lock.forget', {});
const takeOff = () => p.owner.refusal('lock.take-off', {});
const lockEvents = async () => (await events(p.owner)).filter((event) => event.startsWith('lock-')).slice(1);

describe('a lock whose secret is gone', () => {
  it('comes off after 24 hours and not before; then every yes is taken back and everybody paused', async () => {
    await unlock(p.owner);
    await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
    const asked = Date.now();
    expect(await forget()).toMatchObject({ state: 'locked', endsAt: asked + DAY });
    expect(await changeIn(p.owner, 'headline')).toMatchObject({ state: 'approved' });
    expect(await grantOf(p)).toMatchObject({ paused: false });
    expect(await takeOff()).toBe('lock-waits');
    setTime(asked + DAY - 1);
    expect(await takeOff()).toBe('lock-waits');
    expect((await tryToApprove(p.owner, p.grantId))[1]).toBe('locked');
    p.owner.kill();
    setTime(asked + DAY);
    expect(await stateOf(p.owner)).toBe('locked');
    expect(await takeOff()).toBeUndefined();
    expect(await stateOf(p.owner)).toBe('none');
    expect((await changesOf(p.owner)).map(({ approval }) => approval)).toEqual([null, null]);
    expect(await grantOf(p)).toMatchObject({ paused: true });
    expect(await lockEvents()).toEqual(['lock-forget-asked', 'lock-forgotten']);
  });

  it('is not taken off where nobody asked for it', async () => {
    pass(2 * DAY);
    expect(await takeOff()).toBe('lock-waits');
    expect(await stateOf(p.owner)).toBe('locked');
  });

  it('says on every screen when it may come off, and asking again moves nothing', async () => {
    const { endsAt } = await forget();
    pass(60 * MINUTE);
    expect(await forget()).toMatchObject({ endsAt });
    expect(await p.owner.ok('app.get', {})).toMatchObject({ lockEndsAt: endsAt });
    expect(await lockEvents()).toEqual(['lock-forget-asked']);
  });

  it('stays on when the right secret comes meanwhile, and not by a wrong one', async () => {
    const { endsAt } = await forget();
    expect(await p.owner.refusal('lock.unlock', { secret: WRONG })).toBe('wrong-pin');
    expect(await p.owner.ok('lock.get', {})).toMatchObject({ endsAt });
    expect(await unlock(p.owner)).toMatchObject({ state: 'unlocked', endsAt: null });
    pass(2 * DAY);
    expect(await takeOff()).toBe('lock-waits');
    expect(await lockEvents()).toEqual(['lock-forget-asked', 'lock-wrong-try', 'lock-forget-ended']);
  });
});

describe('a clock that went back', () => {
  it('before it was asked makes the wait no shorter', async () => {
    setTime(START + DAY);
    await p.owner.ok('app.get', {});
    setTime(START);
    expect(await forget()).toMatchObject({ endsAt: START + 2 * DAY });
    setTime(START + DAY + 1);
    expect(await takeOff()).toBe('lock-waits');
  });

  it('and was confirmed begins every wait anew, so that it is neither shorter nor endless', async () => {
    setTime(START + 300 * DAY);
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      expect(await p.owner.refusal('lock.unlock', { secret: WRONG })).toBe('wrong-pin');
      pass(MINUTE);
    }
    await forget();
    setTime(START + DAY);
    await p.owner.ok('clock.confirm', {});
    expect(await p.owner.ok('lock.get', {})).toMatchObject({
      endsAt: START + 2 * DAY,
      retryAt: START + DAY + 5 * MINUTE,
    });
    expect(await p.owner.refusal('lock.unlock', { secret: OUTPUT })).toBe('too-many-tries');
    setTime(START + 2 * DAY);
    expect(await takeOff()).toBeUndefined();
  });
});
