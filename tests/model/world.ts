import type { Scheduler } from 'fast-check';
import type { MessageName, RequestOf, ResponseOf } from '../../src/messages/table.ts';
import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, type Refusal } from '../../src/refusal.ts';
import { countActivity } from './activity.ts';
import type { Core, StartCore, Surroundings } from './bundle.ts';
import { Ledger } from './ledger.ts';
import { type Lie, told } from './lies.ts';
import type { Letter } from './mail.ts';
import type { People } from './people.ts';
import { Raw } from './raw.ts';
import type { Wish } from './sight.ts';
import { type Method, Site, Tab } from './site.ts';
import { Turns } from './turns.ts';
import { Watch } from './watch.ts';

const OWN = { id: 'own-extension', origin: 'chrome-extension://own-extension' };
const SENDER = { id: OWN.id, origin: OWN.origin, url: `${OWN.origin}/popup/panel.html`, frameId: 0 };
/** 2026-11-23T09:00:00Z */
const START = Date.UTC(2026, 10, 23, 9);

countActivity();

/** One worker's code, started once: stopping it sets its modules back. What is around it is the world at hand. */
export class Stage {
  world: World | undefined;
  readonly resets: (() => void)[] = [];
  readonly core: Core;

  constructor(start: StartCore) {
    const here = () => this.world as World;
    const around: Surroundings = {
      browser: {
        runtime: { id: OWN.id, getURL: (path: string) => `${OWN.origin}/${path}` },
        storage: {
          local: {
            get: async (key: string) => (key in here().kept ? { [key]: here().kept[key] } : {}),
            set: async (items: object) => void Object.assign(here().kept, items),
          },
        },
        action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
        scripting: { executeScript: (injection: Injection) => here().inject(injection) },
      },
      Date: class extends Date {
        static override now = (): number => here().ledger.now;
      },
      setTimeout: (run) => here().timer(run),
      clearTimeout: (timer) => void here().timers.delete(timer as () => void),
      BroadcastChannel: class {
        postMessage(): void {}
      },
      turn: () => here().turns.at('store'),
      signing: () => here().turns.at('signing'),
      resets: this.resets,
    };
    this.core = start(around);
  }
  enter(world: World): void {
    this.world = world;
    globalThis.indexedDB = world.raw.factory;
    for (const reset of this.resets) reset();
  }
}

interface Injection {
  readonly target: { readonly tabId: number };
  readonly func?: (...args: unknown[]) => unknown;
  readonly args?: readonly unknown[];
}

/** The owner's browser with two tabs of the profile, the mail between the people, and the model beside it. */
export class World {
  readonly ledger = new Ledger();
  readonly raw = new Raw();
  readonly watch = new Watch(this.ledger, this.raw);
  readonly turns: Turns;
  readonly site = new Site();
  readonly tabs = [new Tab(this.site), new Tab(this.site)] as const;
  readonly mail: Letter[] = [];
  /** What is kept outside of the store. */
  readonly kept: Record<string, unknown> = {};
  readonly timers = new Set<() => void>();
  lie: { readonly lie: Lie; after: number } | null = null;
  /** How many turns the next message is let go before others pass; null when it runs to its end. */
  holdNext: number | null = null;
  numbers = 0;
  /** How often each command was carried out. */
  readonly carriedOut = new Map<string, number>();

  constructor(
    readonly stage: Stage,
    readonly people: People,
    scheduler: Scheduler,
  ) {
    this.turns = new Turns(scheduler);
    this.ledger.now = START;
    this.site.add('experience', {
      title: 'Baker',
      company: 'Ofen',
      start: '2019-03',
      current: 'no',
      description: 'Bread.',
    });
    this.site.add('skills', { skill: 'Flour' });
  }

  /** Asks the worker. Undefined when it was held: the answer comes when nobody looks any more. */
  async ask<N extends MessageName>(
    message: N,
    request: RequestOf<N>,
    wish: Omit<Wish, 'at'>,
    hear?: (answer: ResponseOf<N> | Refusal) => void,
  ): Promise<ResponseOf<N> | Refusal | undefined> {
    const { watch, ledger, turns } = this;
    ledger.tell(ledger.now);
    const asked: Wish = { ...wish, at: ledger.now };
    const start = async () => {
      watch.sight.wishes.add(asked);
      const answer = await this.stage.core.route({ message, request }, SENDER, OWN);
      watch.sight.wishes.delete(asked);
      if (isRefusal(answer)) watch.count(`no: ${answer.refused}`);
      if (isRefusal(answer) && answer.refused === 'unexpected') ledger.broken(`${message} failed unexpectedly`);
      hear?.(answer as ResponseOf<N> | Refusal);
      return answer as ResponseOf<N> | Refusal;
    };
    const { holdNext } = this;
    this.holdNext = null;
    if (holdNext === null) return turns.run(wish.kind, start);
    await turns.hold(wish.kind, start, holdNext);
    return undefined;
  }
  get isAlone(): boolean {
    return this.turns.held.size === 0;
  }

  /** The worker is stopped between two lines of code, and started again by the next message. */
  kill(): void {
    this.turns.forget();
    this.watch.sight.wishes.clear();
    this.timers.clear();
    for (const reset of this.stage.resets) reset();
    if (this.ledger.lock) Object.assign(this.ledger.lock, { usedAt: null, isSure: true });
  }

  /** Time passes, or the clock is set back. Nobody is held between telling the time and writing it down. */
  async pass(ms: number): Promise<void> {
    await this.turns.until(() => !this.turns.isAt('store'));
    this.ledger.now += ms;
  }

  timer(run: () => void): () => void {
    this.timers.add(run);
    return run;
  }

  /** What the browser does for `scripting.executeScript`. */
  async inject({ target, func, args = [] }: Injection): Promise<object[]> {
    if (func === undefined) return [{}];
    const tab = this.tabs[target.tabId];
    if (tab === undefined) throw new Error('No tab with that id');
    const call = (method: Method, act: (task: FormTask) => object) => (task: FormTask) =>
      this.call(method, task, () => act(task));
    globalThis.countersignRead = {
      look: call('look', (task) => tab.look(task)),
      read: call('read', (task) => tab.read(task)),
      open: call('open', (task) => tab.open(task)),
      entries: call('entries', (task) => tab.listed(task)),
      goTo: () => this.call('goTo', undefined, tab.goTo),
      whose: () => this.call('whose', undefined, tab.whose),
    };
    globalThis.countersignFill = {
      fill: call('fill', (task) => tab.fill(task, (isFound) => this.watch.page.typed(target.tabId, task, isFound))),
      save: call('save', () => tab.press(() => this.watch.page.pressed())),
    };
    return [{ result: await func(...args) }];
  }

  private async call(method: Method, task: FormTask | undefined, act: () => object): Promise<object> {
    await this.turns.at(`${method}?`);
    const lie = this.nextLie();
    if (lie === 'no-access') throw new Error('Cannot access contents of the page');
    if (lie === 'goes-before') throw new Error('The frame was removed');
    const said = lie && told(lie, method, task);
    // what answers with nonsense has done what it was told all the same
    const truth = said === undefined || said === null || lie === 'garbage' ? act() : null;
    const answer = said ?? truth ?? {};
    if (task) this.watch.page.heard(method, task.section, answer);
    if (lie === 'hangs') {
      setImmediate(() => {
        for (const run of this.timers) run();
        this.timers.clear();
      });
      return new Promise(() => undefined);
    }
    await this.turns.at(`${method}!`);
    if (lie === 'goes-after') throw new Error('The frame was removed');
    return answer;
  }
  private nextLie(): Lie | null {
    if (this.lie === null || this.lie.after-- > 0) return null;
    const { lie } = this.lie;
    this.lie = null;
    return lie;
  }
}
