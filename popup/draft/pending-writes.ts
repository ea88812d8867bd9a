import { isRefusal, type Refusal } from '../../src/refusals.ts';

/** Typing is saved after this pause, and at the latest after `LONGEST` while somebody types on, ms. */
const PAUSE = 300;
const LONGEST = 2000;

export interface PendingWrite<V> {
  readonly value: V;
  readonly state: 'unsaved' | 'saving' | 'saved';
  /** The worker's time of the last save in this tab, ms; null before the first. */
  readonly savedAt: number | null;
  /** Why the last try was not kept; cleared by the next that is. */
  readonly refusal: Refusal | undefined;
}

interface Entry<V> extends PendingWrite<V> {
  readonly edits: number;
  readonly firstUnsaved: number;
}

/**
 * What was typed and the worker may not hold yet. It outlives the editor it was typed in, so that switching sections,
 * a refused save or a stopped worker never loses a word, and what the worker sends back never overwrites newer text.
 */
export class PendingWrites<V> {
  readonly #pending = new Map<string, Entry<V>>();
  readonly #timers = new Map<string, number>();
  readonly #running = new Map<string, Promise<Refusal | undefined>>();
  readonly #watchers = new Set<() => void>();
  readonly #save: (value: V) => Promise<{ savedAt: number } | Refusal>;

  constructor(save: (value: V) => Promise<{ savedAt: number } | Refusal>) {
    this.#save = save;
  }

  get(key: string): PendingWrite<V> | undefined {
    return this.#pending.get(key);
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  edit(key: string, value: V): void {
    const old = this.#pending.get(key);
    const now = Date.now();
    const firstUnsaved = old && old.state !== 'saved' ? old.firstUnsaved : now;
    this.#put(key, {
      value,
      state: 'unsaved',
      savedAt: old?.savedAt ?? null,
      refusal: old?.refusal,
      edits: (old?.edits ?? 0) + 1,
      firstUnsaved,
    });
    clearTimeout(this.#timers.get(key));
    const wait = Math.max(0, Math.min(PAUSE, firstUnsaved + LONGEST - now));
    this.#timers.set(
      key,
      window.setTimeout(() => void this.flush(key), wait),
    );
  }

  /** Resolves once all that was typed under the key is kept, or with the reason why it is not. */
  flush(key: string): Promise<Refusal | undefined> {
    clearTimeout(this.#timers.get(key));
    const running = this.#running.get(key) ?? this.#run(key).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  /** The first reason why something is not kept; undefined when everything is. */
  async flushAll(): Promise<Refusal | undefined> {
    const unsaved = [...this.#pending].filter(([, entry]) => entry.state !== 'saved');
    const refusals = await Promise.all(unsaved.map(([key]) => this.flush(key)));
    return refusals.find((refusal) => refusal !== undefined);
  }

  hasUnsaved(): boolean {
    return [...this.#pending.values()].some((entry) => entry.state !== 'saved');
  }

  /** Lets go of a text that the worker's view shows by now. */
  release(key: string): void {
    if (this.#pending.get(key)?.state === 'saved') this.forget(key);
  }

  /** Forgets what is pending under this key, saved or not. */
  forget(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#pending.delete(key);
    this.#tell();
  }

  /** The same for every key that begins like this. */
  drop(prefix: string): void {
    for (const key of [...this.#pending.keys()]) if (key.startsWith(prefix)) this.forget(key);
  }

  async #run(key: string): Promise<Refusal | undefined> {
    for (;;) {
      const entry = this.#pending.get(key);
      if (!entry || entry.state === 'saved') return undefined;
      this.#put(key, { ...entry, state: 'saving' });
      const answer = await this.#save(entry.value);
      const newest = this.#pending.get(key);
      if (!newest) return undefined;
      if (isRefusal(answer)) {
        this.#put(key, { ...newest, state: 'unsaved', refusal: answer });
        return answer;
      }
      // typed on meanwhile: go round again
      const state = newest.edits === entry.edits ? 'saved' : 'unsaved';
      this.#put(key, { ...newest, state, savedAt: answer.savedAt, refusal: undefined });
    }
  }

  #put(key: string, entry: Entry<V>): void {
    this.#pending.set(key, entry);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
