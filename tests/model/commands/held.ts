import fc from 'fast-check';
import type { World } from '../world.ts';
import { act, type Command, someChange, which } from './act.ts';
import { step, undoing } from './applying.ts';
import { deliver } from './letters.ts';
import { approve, view } from './review.ts';

const SECRETS = ['correct horse'] as const;

/** What may be held half way, or be under way at the same time as another. */
const HELD = [
  'step',
  'step',
  'step',
  'approve',
  'deliver',
  'stop',
  'revoke',
  'pause',
  'retry',
  'by-hand',
  'review-again',
  'undo',
  'reopen',
  'lock',
] as const;
type Held = (typeof HELD)[number];

async function start(world: World, what: Held, n: number): Promise<void> {
  const { ledger } = world;
  const grant = ledger.grants[n % ledger.grants.length];
  const about = async (kind: 'retry' | 'by-hand' | 'review-again', ...states: Parameters<typeof someChange>[2][]) => {
    const change = someChange(ledger, n, ...states);
    if (change) await world.ask(`apply.${kind}`, { id: change.id }, { kind, id: change.id });
  };
  switch (what) {
    case 'step':
      return ledger.run === null ? undefined : step(world);
    case 'approve': {
      const change = someChange(ledger, n, 'pending');
      return change && approve(world, change, 'as shown');
    }
    case 'deliver': {
      const letter = world.mail[world.mail.length - 1 - (n % 3)];
      return letter && deliver(world, letter);
    }
    case 'stop':
      if (n > 5) return undefined;
      // it locks, too, also where everything is stopped already and no transaction tells of it
      if (world.ledger.lock) world.ledger.lock.isSure = false;
      return void (await world.ask('stop.everything', {}, { kind: 'stop' }));
    case 'revoke':
      return grant && n === 0
        ? void (await world.ask('grant.revoke', { id: grant.id }, { kind: 'revoke', id: grant.id }))
        : undefined;
    case 'pause':
      return (
        grant &&
        void (await world.ask('grant.pause', { id: grant.id, paused: n % 2 === 0 }, { kind: 'pause', id: grant.id }))
      );
    case 'lock':
      return n > 2
        ? undefined
        : void (await world.ask('lock.set', { secret: SECRETS[0], autoLock: 60 }, { kind: 'lock-set' }));
    case 'retry':
      return about('retry', 'failed');
    case 'by-hand':
      return about('by-hand', 'approved', 'failed');
    case 'review-again':
      return about('review-again', 'failed', 'conflict', 'approved');
    case 'reopen': {
      const change = someChange(ledger, n, 'approved', 'rejected');
      return change && void (await world.ask('review.reopen', { id: change.id }, { kind: 'reopen', id: change.id }));
    }
    case 'undo': {
      const change = someChange(ledger, n, 'applied');
      return change && void (await world.ask('apply.undo', { id: change.id }, undoing(change)));
    }
  }
}

async function hold(world: World, what: Held, n: number, turns: number): Promise<void> {
  const toRead = what === 'approve' ? someChange(world.ledger, n, 'pending') : undefined;
  if (toRead) await view(world, toRead);
  if (toRead) await world.pass(600);
  world.holdNext = turns;
  await start(world, what, n);
  world.holdNext = null;
}

export const held: readonly Command[] = [
  act({
    kind: 'hold',
    weight: 5,
    args: fc.tuple(fc.constantFrom(...HELD), which, fc.integer({ min: 0, max: 14 })),
    can: (ledger) => ledger.grants.length > 0,
    run: (world, [what, n, turns]) => hold(world, what, n, turns),
  }),
  act({
    kind: 'two at once',
    weight: 4,
    args: fc.tuple(fc.constantFrom(...HELD), fc.constantFrom(...HELD), which, fc.nat({ max: 8 })),
    can: (ledger) => ledger.grants.length > 0,
    run: async (world, [a, b, n, turns]) => {
      await hold(world, a, n, turns);
      await hold(world, b, n, 0);
      await world.turns.finish();
    },
  }),
  act({
    kind: 'go on',
    weight: 3,
    args: fc.integer({ min: 1, max: 6 }),
    run: async (world, turns) => {
      for (let n = 0; n < turns && !world.isAlone; n++) await world.turns.letOne();
    },
  }),
];
