import fc from 'fast-check';
import type { ChangeRecord } from '../../../background/change/records.ts';
import { isRefusal } from '../../../src/refusals.ts';
import { copyOf, MARKS, putBack } from '../older-store.ts';
import { act, type Command, none, someChange, which } from './act.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const SECRETS = ['correct horse', 'battery staple'] as const;

export const life: readonly Command[] = [
  act({
    kind: 'time passes',
    weight: 4,
    args: fc.constantFrom(
      100,
      600,
      SECOND,
      5 * SECOND,
      11 * SECOND,
      31 * SECOND,
      MINUTE,
      5 * MINUTE,
      10 * MINUTE,
      HOUR,
      2 * HOUR,
      13 * HOUR,
    ),
    run: (world, ms) => world.pass(ms),
  }),
  act({
    kind: 'the clock is set back',
    weight: 1,
    args: fc.constantFrom(SECOND, SECOND, MINUTE, MINUTE, 5 * MINUTE, HOUR, 30 * HOUR),
    run: async (world, ms) => {
      await world.pass(-ms);
      await world.ask('home.get', {}, { kind: 'home' });
    },
  }),
  act({
    kind: 'the time is right',
    weight: 2,
    args: none,
    can: ({ clockWentBack }) => clockWentBack,
    run: async (world) => void (await world.ask('clock.confirm', {}, { kind: 'clock-confirm' })),
  }),
  act({
    kind: 'stop everything',
    weight: 1,
    args: none,
    can: ({ stopped }) => !stopped,
    run: async (world) => {
      await world.ask('stop.everything', {}, { kind: 'stop' });
      if (world.isAlone && (!world.ledger.stopped || world.ledger.within('approved').length > 0))
        world.ledger.broken('was not stopped');
    },
  }),
  act({
    kind: 'resume',
    weight: 4,
    args: none,
    can: ({ stopped }) => stopped,
    run: async (world) => void (await world.ask('stop.resume', {}, { kind: 'resume' })),
  }),
  act({ kind: 'kill the worker', weight: 2, args: none, run: async (world) => world.kill() }),
  act({ kind: 'load the extension again', weight: 2, args: none, run: async (world) => world.loadAgain() }),
  act({
    kind: 'the store is copied',
    weight: 1,
    args: none,
    run: async (world) => {
      if (world.isAlone) world.copy = copyOf(world);
    },
  }),
  act({
    kind: 'an older store is put back',
    weight: 1,
    args: fc.constantFrom(...MARKS),
    run: async (world, mark) => {
      const { copy } = world;
      if (copy) await putBack(world, copy, mark);
    },
  }),
  act({
    kind: 'go on with the older store',
    weight: 4,
    args: none,
    can: ({ storeWentBack }) => storeWentBack,
    run: async (world) => void (await world.ask('store.confirm', {}, { kind: 'store-confirm' })),
  }),
  act({
    kind: 'lock',
    weight: 1,
    args: fc.tuple(
      fc.constantFrom('set', 'set', 'now', 'remove', 'forget', 'take-off', 'auto'),
      fc.constantFrom(0, 0, 0, 1),
    ),
    can: ({ lock }, [what]) => (lock === null ? what === 'set' : true),
    run: async (world, [what, n]) => {
      const secret = SECRETS[n] ?? SECRETS[0];
      const { ledger } = world;
      const wish = { kind: what === 'set' ? 'lock-set' : 'lock' };
      if (what === 'set') await world.ask('lock.set', { secret, autoLock: 5 }, wish);
      else if (what === 'now') await world.ask('lock.now', {}, wish);
      else if (what === 'remove') await world.ask('lock.remove', { secret }, wish);
      else if (what === 'forget') await world.ask('lock.forget', {}, wish);
      else if (what === 'take-off') await world.ask('lock.take-off', {}, wish);
      else await world.ask('lock.auto', { minutes: 60 }, wish);
      if (!ledger.lock) return;
      const autoLock = world.raw.meta<{ autoLock: number }>('lock')?.autoLock ?? 0;
      if (what === 'now' || what === 'auto' || what === 'forget')
        ledger.lock = { usedAt: null, autoLock, isSure: true };
      else if (ledger.isLocked(ledger.now)) ledger.lock.usedAt = null;
    },
  }),
  act({
    kind: 'unlock',
    weight: 9,
    args: fc.constantFrom(0, 0, 0, 1),
    can: ({ lock }) => lock !== null,
    run: async (world, n) => {
      const answer = await world.ask('lock.unlock', { secret: SECRETS[n] ?? SECRETS[0] }, { kind: 'unlock' });
      if (answer && !isRefusal(answer) && world.ledger.lock)
        Object.assign(world.ledger.lock, { usedAt: world.ledger.now, isSure: true });
    },
  }),
  act({
    kind: 'the store is tampered with',
    weight: 1,
    args: which,
    can: (ledger) => ledger.within('approved').length > 0,
    run: async (world, n) => {
      const change = someChange(world.ledger, n % 10, 'approved');
      const record = world.raw.all<ChangeRecord>('changes').find(({ id }) => id === change?.id);
      if (!record?.approval || !world.isAlone) return;
      // an older store that no worker has looked at yet: what is written now is no transaction of the worker's
      if ((world.raw.meta<boolean>('storeWentBack') ?? false) !== world.ledger.storeWentBack) return;
      const [first, ...rest] = record.approval.final;
      if (first)
        await world.raw.put('changes', {
          ...record,
          approval: { ...record.approval, final: [{ ...first, text: 'Smuggled in' }, ...rest] },
        });
    },
  }),
];
