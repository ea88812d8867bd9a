import type { Scheduler } from 'fast-check';
import { quiet } from './activity.ts';

/** Something asked of the worker that has not been answered yet. */
export interface Op<T = unknown> {
  readonly label: string;
  done: boolean;
  answer: T | undefined;
}

/**
 * Who goes next. Most messages run to their end undisturbed. One that is held stops at each of its turns (before a
 * transaction, a signature, a call to the page and its answer) until the scheduler lets it go on; meanwhile others pass.
 */
export class Turns {
  readonly held = new Set<Op>();
  private readonly waiting = new Set<{ label: string }>();
  private holding = false;
  private generation = 0;

  constructor(private readonly scheduler: Scheduler) {}

  /** The worker was stopped: whatever waits for its turn waits for ever. */
  forget(): void {
    this.generation++;
    this.held.clear();
    this.waiting.clear();
  }

  /** Where a held message stops; nothing for the others. */
  at(label: string): Promise<void> | undefined {
    if (!this.holding) return undefined;
    const { generation } = this;
    const here = { label };
    this.waiting.add(here);
    return this.scheduler.schedule(Promise.resolve(), label).then(() => {
      if (generation !== this.generation) return new Promise<void>(() => undefined);
      this.waiting.delete(here);
      return undefined;
    });
  }
  /** Whether somebody is held right there. */
  isAt = (label: string): boolean => [...this.waiting].some((waiting) => waiting.label === label);

  /** Runs to the end. What it waits for, when somebody held has it, is let go first. */
  async run<T>(label: string, start: () => Promise<T>): Promise<T> {
    if (this.held.size === 0) return start();
    const op = this.begin(label, start);
    await quiet();
    await this.until(() => op.done);
    this.held.delete(op);
    return op.answer as T;
  }

  /** Starts and lets it come `turns` turns far. */
  async hold<T>(label: string, start: () => Promise<T>, turns: number): Promise<Op<T>> {
    this.holding = true;
    const op = this.begin(label, start);
    await quiet();
    this.holding = false;
    for (let n = 0; n < turns && !op.done; n++) await this.letOne();
    return op;
  }

  /** Lets one of those that wait go on to its next turn. */
  async letOne(): Promise<void> {
    if (this.scheduler.count() === 0) throw new Error(`nothing moves: ${[...this.held].map(({ label }) => label)}`);
    this.holding = true;
    await this.scheduler.waitOne();
    await quiet();
    this.holding = false;
    for (const op of this.held) if (op.done) this.held.delete(op);
  }

  /** Lets all that is held come to its end. */
  finish = (): Promise<void> => this.until(() => [...this.held].every(({ done }) => done));

  async until(reached: () => boolean): Promise<void> {
    while (!reached()) await this.letOne();
    for (const op of this.held) if (op.done) this.held.delete(op);
  }

  private begin<T>(label: string, start: () => Promise<T>): Op<T> {
    const op: Op<T> = { label, done: false, answer: undefined };
    this.held.add(op);
    start().then((answer) => {
      op.answer = answer;
      op.done = true;
    });
    return op;
  }
}
