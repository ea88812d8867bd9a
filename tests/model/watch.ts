import type { RunRecord } from '../../background/apply/records.ts';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { GrantRecord } from '../../background/grant/records.ts';
import type { LockRecord } from '../../background/lock/records.ts';
import { mayMove } from '../../src/change/states.ts';
import { count } from './figures.ts';
import type { Change, Ledger } from './ledger.ts';
import { MOVES } from './moves.ts';
import type { Raw } from './raw.ts';
import { Sight, type Wish } from './sight.ts';
import { watchGrant } from './watch-grants.ts';
import { PageWatch, watchAgain, watchApplied, watchFilling, watchVerifying } from './watch-page.ts';
import { watchYes } from './watch-yes.ts';

/** Looks at the store after every transaction and holds it against the model. */
export class Watch {
  readonly sight: Sight;
  readonly page: PageWatch;
  /** How often each move and each refusal was seen. */
  readonly seen = new Map<string, number>();
  private readonly known = new Map<string, ChangeRecord>();
  private lockId: string | undefined;
  private flagged = false;
  /** An older store was put back, and the next transaction must say so. */
  private isOlder = false;

  constructor(ledger: Ledger, raw: Raw) {
    this.sight = new Sight(ledger, raw);
    this.page = new PageWatch(this.sight);
  }

  /** Called when a transaction that changed something is done. */
  committed(): void {
    const { raw, wishes, ledger } = this.sight;
    const older: Wish = { kind: 'older-store', at: ledger.now };
    if (this.isOlder) wishes.add(older);
    this.isOlder = false;
    this.stop();
    this.lock();
    this.run();
    this.clock();
    this.olderStore();
    for (const record of raw.all<GrantRecord>('grants')) watchGrant(this.sight, record);
    for (const record of raw.all<ChangeRecord>('changes')) {
      const before = this.known.get(record.id);
      if (before === record) continue;
      this.known.set(record.id, record);
      if (before === undefined) this.arrived(record);
      else this.moved(before, record);
    }
    watchAgain(this.sight);
    wishes.delete(older);
  }

  /** Resolves when all that takes a moment to find out is found out. */
  async settled(): Promise<void> {
    await Promise.all(this.sight.checks.splice(0));
  }

  private stop(): void {
    const { ledger, raw, wish } = this.sight;
    const stopped = raw.meta<boolean>('stopped') ?? false;
    if (stopped === ledger.stopped) return;
    if (!wish([stopped ? 'stop' : 'resume'])) ledger.broken(`stopped became ${stopped} by itself`);
    ledger.stopped = stopped;
    if (stopped && raw.meta<RunRecord | null>('run')) ledger.broken('a run that goes on after a stop');
    if (stopped) ledger.takeBack('everything was stopped');
    if (stopped && ledger.lock) Object.assign(ledger.lock, { usedAt: null, isSure: true });
  }
  private lock(): void {
    const { ledger, raw, wish } = this.sight;
    const lock = raw.meta<LockRecord | null>('lock') ?? null;
    if (lock?.id === this.lockId) return;
    const asked = wish(['lock', 'lock-set']);
    if (!asked) ledger.broken('the lock changed by itself');
    if (lock && ledger.lock && (!asked || (ledger.lock.isSure && ledger.isLocked(asked.at))))
      ledger.broken('another secret was set while locked');
    ledger.takeBack('the lock changed');
    ledger.lock = lock && { usedAt: null, autoLock: lock.autoLock, isSure: true };
    this.lockId = lock?.id;
  }
  private run(): void {
    const { ledger, raw, wish } = this.sight;
    const run = raw.meta<RunRecord | null>('run') ?? null;
    const tab = run?.running ? run.tabId : null;
    if (tab !== null && ledger.run !== tab && !wish(['start', 'retry', 'choose']))
      ledger.broken('a run began by itself');
    ledger.run = tab;
  }
  private clock(): void {
    const { ledger, raw, wish } = this.sight;
    const flagged = raw.meta<boolean>('clockWentBack') ?? false;
    if (this.flagged && !flagged) {
      if (!wish(['clock-confirm'])) ledger.broken('the clock was confirmed by nobody');
      ledger.clockWentBack = false;
      ledger.highest = raw.meta<number>('highWater') ?? 0;
    }
    if (flagged) ledger.clockWentBack = true;
    this.flagged = flagged;
  }

  private olderStore(): void {
    const { ledger, raw, wish } = this.sight;
    const isSaid = raw.meta<boolean>('storeWentBack') ?? false;
    if (isSaid === ledger.storeWentBack) return;
    if (isSaid) ledger.broken('an older store, it says, and it is none');
    else if (!wish(['store-confirm'])) ledger.broken('an older store went on, and nothing said so');
    ledger.storeWentBack = isSaid;
  }

  /** Another store lies there than a moment ago; `isNoticed`: and the worker must find that out. */
  reload(isNoticed: boolean): void {
    const { raw } = this.sight;
    this.known.clear();
    for (const record of raw.all<ChangeRecord>('changes')) this.known.set(record.id, record);
    this.lockId = raw.meta<LockRecord | null>('lock')?.id;
    this.flagged = raw.meta<boolean>('clockWentBack') ?? false;
    this.isOlder = isNoticed;
  }

  /** A change is there that was not: it brings nothing along that an earlier one had. */
  private arrived(record: ChangeRecord): void {
    const { ledger } = this.sight;
    const grant = ledger.grants.find(({ id }) => id === record.grant);
    const isStagedHere = grant?.delegate === null;
    if (grant === undefined || !this.sight.wish([isStagedHere ? 'undo' : 'deliver']))
      return void ledger.broken('a change came from nowhere');
    if (
      record.state !== 'pending' ||
      record.approval ||
      record.shownAt !== null ||
      // what was staged here was read here
      (record.formId !== null && !isStagedHere) ||
      record.comment ||
      record.proof ||
      record.held
    )
      ledger.broken('a new change inherits something');
    const { change } = record;
    const why = ledger.whyNot(grant, change.section, change.op);
    if (why) ledger.broken(`a change was taken although: ${why}`);
    if (!isStagedHere) ledger.pay(grant);
    const known: Change = {
      id: record.id,
      grant,
      set: record.set,
      rev: record.rev,
      name: change.id,
      entry: change.entry,
      found: new Set(isStagedHere && record.formId !== null ? [record.formId] : []),
      chosen: new Set(),
      section: change.section,
      op: change.op,
      signed: change.fields,
      state: 'pending',
      shownAt: null,
      yes: null,
      fill: null,
      press: null,
      askedAgain: false,
      again: null,
      byHand: false,
      heard: null,
    };
    ledger.changes.set(record.id, known);
    ledger.takeBack(
      'a newer revision came',
      (other) => other.grant === grant && other.set === known.set && other.name === known.name && other.rev < known.rev,
    );
    this.count(`new>pending`);
  }

  private moved(before: ChangeRecord, record: ChangeRecord): void {
    const known = this.sight.ledger.changes.get(record.id);
    if (known === undefined) return;
    if (record.shownAt !== before.shownAt) {
      if (record.shownAt !== null && !this.sight.wish(['view'], record.id)) this.sight.ledger.broken('shown by nobody');
      known.shownAt = record.shownAt;
    }
    if (before.state === record.state) return;
    const move = `${before.state}>${record.state}`;
    this.count(move);
    known.state = record.state;
    if (record.state === 'lapsed') this.lapsed(known);
    else if (!this.sight.wish(MOVES[move] ?? [], record.id))
      this.sight.ledger.broken(`${move} by ${[...this.sight.wishes].map(({ kind }) => kind)}`);
    this.act(known, before, record);
  }

  private lapsed({ grant }: Change): void {
    if (!grant.revoked && !grant.ended && this.sight.ledger.now < grant.to)
      this.sight.ledger.broken('lapsed under a grant that goes on');
  }

  /** What the new state means for the yes. */
  private act(known: Change, before: ChangeRecord, record: ChangeRecord): void {
    const { sight } = this;
    switch (record.state) {
      case 'approved':
        if (record.approval === null) sight.ledger.broken('tried again without a yes');
        // tried again, by the owner's word
        if (before.state !== 'failed') watchYes(sight, known, record);
        else if (known.yes) known.yes.fills++;
        return;
      case 'filling':
        return void watchFilling(sight, known);
      case 'verifying':
        return void watchVerifying(sight, known, before, record);
      case 'applied':
        return void watchApplied(sight, known, record);
      case 'awaiting-save':
      case 'failed':
        return;
      default:
        if (known.yes && known.yes.dead === null) known.yes.dead = `it went to ${record.state}`;
        if (record.approval !== null && (record.state === 'pending' || mayMove(record.state, 'pending')))
          sight.ledger.broken(`${record.state} with a yes`);
    }
  }

  count(what: string): void {
    count(this.seen, what);
  }

  /** Holds when nothing is under way: what the records say is what the model says. */
  whole(): void {
    const { ledger, raw } = this.sight;
    for (const grant of raw.all<GrantRecord>('grants')) {
      const known = ledger.grants.find(({ id }) => id === grant.id);
      if (known && grant.used !== known.used) ledger.broken(`the budget says ${grant.used}, ${known.used} came`);
      if (known?.ended && !known.revoked && grant.endedAt === null) ledger.broken('a grant that ended goes on');
    }
    for (const record of raw.all<ChangeRecord>('changes')) {
      const grant = ledger.grants.find(({ id }) => id === record.grant);
      const isOver = grant?.revoked || grant?.ended;
      if (isOver && (record.state === 'pending' || record.state === 'approved'))
        ledger.broken(`${record.state} under a grant that is over`);
      if (record.state === 'approved' && ledger.stopped) ledger.broken('a yes while everything is stopped');
    }
    if (ledger.clockWentBack && !this.flagged) ledger.broken('the clock went back, and the worker says it did not');
  }
}
