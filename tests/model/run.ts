import fc, { type Scheduler } from 'fast-check';
import type { GrantRecord, IdentityRecord } from '../../background/grant/records.ts';
import { bundleCore, type StartCore } from './bundle.ts';
import type { Command } from './commands/act.ts';
import { applying } from './commands/applying.ts';
import { give, grants, type Terms, terms } from './commands/grants.ts';
import { held } from './commands/held.ts';
import { letters } from './commands/letters.ts';
import { life } from './commands/life.ts';
import { review } from './commands/review.ts';
import { parts } from './commands/sub-grants.ts';
import { count, type Figures, noFigures } from './figures.ts';
import { thePeople } from './people.ts';
import { Stage, VANITIES, World } from './world.ts';

const ALL: readonly Command[] = [...grants, ...parts, ...letters, ...review, ...applying, ...life, ...held];

export interface Wanted {
  readonly seed: number;
  readonly runs: number;
  /** The most commands in a run. */
  readonly length: number;
  /** Where in the seed's runs one failed, and which of its commands were carried out: to play it again. */
  readonly path?: string;
  readonly replayPath?: string;
  readonly figures?: Figures;
  /** Ends without a fault once so many steps were made, or at this time, ms. */
  readonly steps?: number;
  readonly until?: number;
  /** Whether a failure is made as short as it can be. */
  readonly shorten?: boolean;
}

/** A fresh world in which the owner has given a grant, now and then one for each profile, and the words were mostly compared. */
async function begin(
  stage: Stage,
  scheduler: Scheduler,
  first: Terms,
  { compared, both }: { compared: boolean; both: boolean },
): Promise<World> {
  const people = await thePeople();
  const world = new World(stage, people, scheduler);
  stage.enter(world);
  await world.ask('app.get', {}, { kind: 'home' });
  world.raw.listen(() => world.watch.committed());
  const me: IdentityRecord = { key: 'me', role: 'owner', name: 'Olga Owner', keys: people.owner, vanity: 'olga-owner' };
  await world.raw.put('identity', me);
  await give(world, first);
  if (both) await give(world, { ...first, vanity: first.vanity === VANITIES[0] ? VANITIES[1] : VANITIES[0] });
  if (world.ledger.grants.length === 0) throw new Error('no grant was given');
  for (const record of compared ? world.raw.all<GrantRecord>('grants') : []) {
    const grant = world.ledger.grants.find(({ id }) => id === record.id);
    if (grant) grant.confirmed = true;
    await world.raw.put('grants', { ...record, words: ['1', '2', '3'], confirmedAt: world.ledger.now });
  }
  // so that a clock set back a little is not before all of it
  await world.pass(3 * 3_600_000);
  return world;
}

let core: Promise<StartCore> | undefined;

/** Runs the model against the worker; `start` is its code, the real one when nothing is said. */
export async function runModel(wanted: Wanted, start?: StartCore): Promise<fc.RunDetails<unknown[]>> {
  core ??= bundleCore();
  const stage = new Stage(start ?? (await core));
  const { figures = noFigures(), steps = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY } = wanted;
  const sequences = fc.commands(
    ALL.flatMap(({ weight, arbitrary }) => Array.from({ length: weight }, () => arbitrary)),
    { maxCommands: wanted.length, size: 'max', ...(wanted.replayPath ? { replayPath: wanted.replayPath } : {}) },
  );
  const given = fc.record({
    compared: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    both: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
  });
  const property = fc.asyncProperty(
    sequences,
    fc.scheduler(),
    terms,
    given,
    async (sequence, scheduler, first, how) => {
      if (figures.steps >= steps || Date.now() > until) return;
      const world = await begin(stage, scheduler, first, how);
      try {
        await fc.asyncModelRun(() => ({ model: world.ledger, real: world }), sequence);
        await world.turns.finish();
      } finally {
        figures.runs++;
        for (const [what, n] of world.watch.seen) count(figures.seen, what, n);
        for (const [what, n] of world.carriedOut) count(figures.commands, what, n);
        for (const n of world.carriedOut.values()) figures.steps += n;
      }
    },
  );
  const details = await fc.check(property, {
    seed: wanted.seed,
    numRuns: wanted.runs,
    endOnFailure: wanted.shorten === false,
    ...(wanted.path ? { path: wanted.path } : {}),
  });
  return details as unknown as fc.RunDetails<unknown[]>;
}
