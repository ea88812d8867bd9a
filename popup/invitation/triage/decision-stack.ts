import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import { type Put, putsBack, withPut } from './puts.ts';

/** What one step of undo takes back. */
export interface Level {
  readonly did: Decision | null;
  readonly back: readonly Put[];
}

/** So many acts can be undone. */
const MOST_LEVELS = 50;
/** Typing is saved after this pause, ms. */
const PAUSE = 300;

/**
 * The decisions about one client's invitations, seen at once and kept in the order they were taken. It outlives the
 * screen, so that leaving it and coming back takes no undo away.
 */
export class Decisions {
  readonly #put = new Map<string, Put>();
  /** Replies that were typed and not sent to the worker yet. */
  readonly #typed = new Map<string, Put>();
  readonly #watchers = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #levels: Level[] = [];
  #running: Promise<Refusal | undefined> = Promise.resolve(undefined);
  #open = 0;
  refusal: Refusal | undefined;

  constructor(
    private readonly client: string,
    private readonly send: (client: string, puts: readonly Put[]) => Promise<unknown>,
  ) {}

  get depth(): number {
    return this.#levels.length;
  }

  get hasUnsaved(): boolean {
    return this.#open > 0 || this.#typed.size > 0;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** The worker's items with what was decided since. */
  over(items: readonly QueueItem[]): readonly QueueItem[] {
    if (this.#put.size === 0) return items;
    return items.map((item) => {
      const { path } = item.invitation;
      const put = this.#put.get(path);
      if (put === undefined) return item;
      const next = withPut(item, put);
      if (next === item && !this.hasUnsaved) this.#put.delete(path);
      return next;
    });
  }

  /** One act, of one person or hundreds: one step of undo. */
  decide(items: readonly QueueItem[], did: Decision | null, puts: readonly Put[]): void {
    if (puts.length === 0) return;
    this.#flush();
    const level = { did, back: putsBack(items, puts) };
    this.#levels = [...this.#levels, level].slice(-MOST_LEVELS);
    this.#go(puts, () => {
      this.#levels = this.#levels.filter((each) => each !== level);
      this.#forget(puts);
    });
  }

  /** A reply as it is being written: seen at once, kept after a pause. */
  type(path: string, reply: string): void {
    const put: Put = { path, decision: 'reply', reply };
    this.#put.set(path, put);
    this.#typed.set(path, put);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
    this.#tell();
  }

  /** Gives what was undone; undefined when there is nothing more. */
  undo(): Level | undefined {
    const level = this.#levels.at(-1);
    if (level === undefined) return undefined;
    this.#levels = this.#levels.slice(0, -1);
    for (const { path } of level.back) this.#typed.delete(path);
    this.#flush();
    this.#go(level.back, () => {
      this.#levels = [...this.#levels, level];
      this.#forget(level.back);
    });
    return level;
  }

  /** Resolves once all of it is kept, or with the reason why the last was not. */
  settled(): Promise<Refusal | undefined> {
    this.#flush();
    return this.#running;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const puts = [...this.#typed.values()];
    if (puts.length === 0) return;
    this.#typed.clear();
    // what was written stays on the screen, to be tried again
    this.#go(puts, () => {
      for (const put of puts) if (this.#put.get(put.path) === put) this.#typed.set(put.path, put);
    });
  }

  #forget(puts: readonly Put[]): void {
    for (const put of puts) if (this.#put.get(put.path) === put) this.#put.delete(put.path);
  }

  #go(puts: readonly Put[], onRefused: () => void): void {
    for (const put of puts) this.#put.set(put.path, put);
    this.#open++;
    this.refusal = undefined;
    this.#running = this.#running.then(async () => {
      const answer = await this.send(this.client, puts);
      this.#open--;
      if (!isRefusal(answer)) {
        this.#tell();
        return undefined;
      }
      onRefused();
      this.refusal = answer;
      this.#tell();
      return answer;
    });
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
