import type { Scheduler } from 'fast-check';
import type { ComposeScript, WriteTask } from '../../src/invitation/on-page.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../src/rpc/table.ts';
import type { FillScript, FormTask, ReadScript } from '../../src/site/task.ts';
import { countActivity } from './activity.ts';
import type { Core, StartCore, Surroundings } from './bundle.ts';
import { Ledger } from './ledger.ts';
import { type Lie, told } from './lies.ts';
import type { Letter } from './mail.ts';
import type { Copy } from './older-store.ts';
import type { People } from './people.ts';
import { Raw } from './raw.ts';
import type { Wish } from './sight.ts';
import { Site, type Texts } from './site.ts';
import { type Method, Tab } from './tab.ts';
import { Turns } from './turns.ts';
import { Watch } from './watch.ts';

const OWN = { id: 'own-extension', origin: 'chrome-extension://own-extension' };
const SENDER = { id: OWN.id, origin: OWN.origin, url: `${OWN.origin}/popup/panel.html`, frameId: 0 };
export const VANITIES = ['olga-owner', 'olga-second'] as const;
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
            set: async (items: { journalHead?: unknown }) => {
              Object.assign(here().kept, items);
              here().marks.push(items.journalHead);
            },
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
      performance: {
        get timeOrigin(): number {
          return here().document;
        },
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

/** The owner's browser with two tabs, two accounts of theirs, the mail between the people, and the model beside it. */
export class World {
  readonly ledger = new Ledger();
  readonly raw = new Raw();
  readonly watch = new Watch(this.ledger, this.raw);
  readonly turns: Turns;
  /** The owner has two accounts on the site. */
  readonly sites = [new Site(VANITIES[0], false), new Site(VANITIES[1], true)] as const;
  readonly tabs = [new Tab(this.sites[0]), new Tab(this.sites[0])] as const;
  readonly mail: Letter[] = [];
  /** What is kept outside of the store. */
  readonly kept: Record<string, unknown> = {};
  readonly marks: unknown[] = [];
  copy: Copy | null = null;
  readonly timers = new Set<() => void>();
  lie: { readonly lie: Lie; after: number } | null = null;
  /** How many turns the next message is let go before others pass; null when it runs to its end. */
  holdNext: number | null = null;
  numbers = 0;
  /** The document that a call is in at this moment. */
  document = 0;
  /** How often each command was carried out. */
  readonly carriedOut = new Map<string, number>();

  constructor(
    readonly stage: Stage,
    readonly people: People,
    scheduler: Scheduler,
  ) {
    this.turns = new Turns(scheduler);
    this.ledger.now = START;
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
  siteOf = (vanity: string): Site => this.sites.find((site) => site.vanity === vanity) ?? this.sites[0];
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

  /** The extension is loaded again, or updated: its worker and all its scripts are gone, the documents stand there. */
  loadAgain(): void {
    this.kill();
    for (const tab of this.tabs) tab.forget();
  }

  /** What the browser does for `scripting.executeScript`. */
  async inject({ target, func, args = [] }: Injection): Promise<object[]> {
    const tab = this.tabs[target.tabId];
    if (tab === undefined) throw new Error('No tab with that id');
    if (func === undefined) {
      tab.scripts = tab.document;
      return [{}];
    }
    this.document = tab.document;
    globalThis.countersignTouchedBefore = [];
    // a document that came since has no scripts
    const isThere = tab.scripts === tab.document;
    globalThis.countersignRead = isThere ? this.readScript(tab) : undefined;
    globalThis.countersignFill = isThere ? this.fillScript(tab, target.tabId) : undefined;
    globalThis.countersignCompose = isThere ? this.composeScript(tab, target.tabId) : undefined;
    return [{ result: await func(...args) }];
  }
  private readScript(tab: Tab): ReadScript {
    const call =
      <T>(method: Method, act: (task: FormTask, before: readonly number[]) => object) =>
      (task: FormTask) => {
        const before = globalThis.countersignTouchedBefore ?? [];
        return this.call<T>(method, task, tab, () => act(task, before));
      };
    return {
      inspect: call('inspect', (task, before) => tab.inspect(task, before)),
      read: call('read', (task, before) => tab.read(task, before)),
      open: call('open', (task, before) => tab.open(task, before, (formId) => this.watch.page.found(formId))),
      entries: call('entries', (task, before) => tab.listed(task, before)),
      goTo: (place, vanity) => this.call('goTo', undefined, tab, () => tab.goTo(place, vanity)),
      whose: () => this.call('whose', undefined, tab, tab.whose),
    };
  }
  private fillScript(tab: Tab, tabId: number): FillScript {
    return {
      fill: (task) => {
        const before = globalThis.countersignTouchedBefore ?? [];
        const typed = ({ formId, stood }: { formId: string | undefined; stood: Texts }) =>
          this.watch.page.typed({
            ...task,
            again: task.again === true,
            tab: tabId,
            member: tab.member.vanity,
            formId,
            stood,
          });
        return this.call('fill', task, tab, () =>
          task.again ? tab.fillAgain(task, typed) : tab.fill(task, before, typed),
        );
      },
      save: (task) => this.call('save', task, tab, () => tab.press(task, () => this.watch.page.pressed())),
      confirm: (task) => this.call('confirm', task, tab, () => tab.confirm(() => this.watch.page.pressed())),
    };
  }
  private composeScript(tab: Tab, tabId: number): ComposeScript {
    const typed = (task: WriteTask) => {
      const fields = [{ name: 'post' as const, before: '', after: task.text }];
      const member = tab.member.vanity;
      const where = { tab: tabId, member, vanity: member, formId: undefined, stood: {}, again: false };
      this.watch.page.typed({ ...where, section: task.where as 'post', op: 'add', fields });
    };
    return {
      inspect: (task) => {
        const before = globalThis.countersignTouchedBefore ?? [];
        return this.call('composer', task, tab, () => tab.lookForComposer(task, before));
      },
      open: (task) => this.call('open', task, tab, () => tab.openComposer()),
      fill: (task) => this.call('write', task, tab, () => tab.write(task, () => typed(task))),
    };
  }

  /** What it answers need be none of a script's answers: a page may lie. */
  private async call<T>(
    method: Method,
    task: FormTask | WriteTask | undefined,
    tab: Tab,
    act: () => object,
  ): Promise<T> {
    await this.turns.at(`${method}?`);
    const lie = this.nextLie();
    if (lie === 'no-access') throw new Error('Cannot access contents of the page');
    if (lie === 'goes-before') throw new Error('The frame was removed');
    const said = lie && told(lie, method, task);
    // what answers with nonsense has done what it was told all the same
    const truth = said === undefined || said === null || lie === 'garbage' ? act() : null;
    const answer = said ?? truth ?? {};
    if (task) this.watch.page.heard(method, task, answer, said ? null : tab);
    if (lie === 'hangs') {
      setImmediate(() => {
        for (const run of this.timers) run();
        this.timers.clear();
      });
      return new Promise(() => undefined);
    }
    await this.turns.at(`${method}!`);
    if (lie === 'goes-after') throw new Error('The frame was removed');
    return answer as T;
  }
  private nextLie(): Lie | null {
    if (this.lie === null || this.lie.after-- > 0) return null;
    const { lie } = this.lie;
    this.lie = null;
    return lie;
  }
}
