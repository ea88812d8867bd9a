import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import { count } from '../figures.ts';
import type { Change, Ledger } from '../ledger.ts';
import type { World } from '../world.ts';

export interface Kind<A> {
  readonly kind: string;
  /** How often it comes, against the others. */
  readonly weight: number;
  readonly args: Arbitrary<A>;
  /** Whether it makes sense at this moment; it is passed over otherwise. */
  readonly can?: (ledger: Ledger, args: A) => boolean;
  readonly run: (world: World, args: A) => Promise<void>;
}

class Act<A> implements AsyncCommand<Ledger, World> {
  constructor(
    private readonly of: Kind<A>,
    private readonly args: A,
  ) {}
  check = (ledger: Readonly<Ledger>): boolean => this.of.can?.(ledger as Ledger, this.args) ?? true;

  async run(ledger: Ledger, world: World): Promise<void> {
    count(world.carriedOut, this.of.kind);
    await this.of.run(world, this.args);
    await world.watch.settled();
    if (world.isAlone) world.watch.whole();
    const [first] = ledger.violations;
    if (first !== undefined) throw new Error(`${first} (after ${this})`);
  }
  toString = (): string => `${this.of.kind}(${JSON.stringify(this.args) ?? ''})`;
}

export interface Command {
  readonly weight: number;
  readonly arbitrary: Arbitrary<AsyncCommand<Ledger, World>>;
}
export const act = <A>(kind: Kind<A>): Command => ({
  weight: kind.weight,
  arbitrary: kind.args.map((args) => new Act(kind, args)),
});

/** Nothing to choose. */
export const none = fc.constant(undefined);
/** Which of several: taken round the clock of however many there are. */
export const which = fc.nat({ max: 11 });
export const pick = <T>(from: readonly T[], n: number): T | undefined =>
  from.length === 0 ? undefined : from[n % from.length];

/** A command about one change in one of these states, or now and then in any other. */
export const someChange = (ledger: Ledger, n: number, ...states: Change['state'][]): Change | undefined =>
  (n === 11 ? undefined : pick(ledger.within(...states), n)) ??
  (n >= 10 ? pick([...ledger.changes.values()], n) : undefined);
