import type { ChangeState } from '../../src/change/states.ts';
import type { Entry } from '../../src/profile/entry.ts';
import type { Area, FieldName, Verb } from '../../src/profile/sections.ts';

/**
 * The model: what was granted, said, shown, approved and taken back, kept by what the people did and by nothing the
 * worker says of itself. Times are ms of the owner's clock.
 */
export interface Grant {
  /** Empty until the owner's browser has seen it: a part that was passed on comes with the writer's first letter. */
  id: string;
  readonly hash: string;
  /** Whose profile it is for. */
  readonly vanity: string;
  /** Who may send under it: the number of a delegate, or none for what the owner staged. */
  readonly delegate: number | null;
  readonly scope: readonly { readonly section: Area; readonly verbs: readonly Verb[] }[];
  readonly from: number;
  readonly to: number;
  readonly max: number;
  readonly nonce: string;
  /** The grant of which it is a part, and whether a part of it may be passed on. */
  readonly parent: Grant | null;
  depth: number;
  /** The sub-grant itself, which every letter under it carries; and whether it breaks a rule by itself. */
  readonly chain: { readonly jws: string; readonly wrong: boolean } | null;
  mode: string;
  confirmed: boolean;
  paused: boolean;
  revoked: boolean;
  /** Its end was seen once: whatever the clock says later. */
  ended: boolean;
  used: number;
  /** Changes taken back: set, change, revision. */
  readonly withdrawn: { set: string; name: string; rev: number }[];
}

export interface Field {
  readonly name: FieldName;
  readonly before: string;
  readonly after: string;
}
export interface Text {
  readonly name: FieldName;
  readonly text: string;
}

/** The owner's yes. `dead`: what took it back. `fills`: how often it may still be typed. */
export interface Yes {
  readonly final: readonly Text[];
  readonly before: readonly { readonly name: FieldName; readonly before: string }[];
  dead: string | null;
  fills: number;
}

export interface Change {
  readonly id: string;
  readonly grant: Grant;
  readonly set: string;
  readonly rev: number;
  /** What the delegate calls it through all revisions. */
  readonly name: string;
  readonly section: Area;
  readonly op: Verb;
  /** As the delegate signed it. */
  readonly signed: readonly Field[];
  state: ChangeState;
  shownAt: number | null;
  yes: Yes | null;
  /** The typing that began; `wrong`: why it should not have; `line`: of the journal, which said so. */
  fill: { readonly wrong: string | null; readonly tab: number; readonly line: number; typed: boolean } | null;
  press: { readonly wrong: string | null; pressed: boolean } | null;
  /** The owner asked for what no longer stands in the filled form to be put in again; and the typing that began for it. */
  askedAgain: boolean;
  again: { readonly line: number; readonly wrong: string | null; readonly tab: number; typed: boolean } | null;
  byHand: boolean;
  /** As the delegate signed it, and the owner approved it. */
  readonly entry: Entry | undefined;
  /** Numbers of entries: those that the owner's own list showed as the only one meant, and those the owner chose. */
  readonly found: Set<string>;
  readonly chosen: Set<string>;
  /** What the page last answered when asked what it holds, since the reading back began; and whether the site holds it. */
  heard: {
    readonly method: 'read' | 'entries' | 'composer';
    readonly answer: object;
    readonly isSaved: boolean;
  } | null;
}

export class Ledger {
  now = 0;
  highest = 0;
  clockWentBack = false;
  /** An older store was put in the place of ours, and the owner has not said yet to go on with it. */
  storeWentBack = false;
  stopped = false;
  /** The tab the owner started the run in; null when there is none or it waits. */
  run: number | null = null;
  /** `usedAt`: null while locked. `isSure`: whether that is known, which it is not while a yes is half way. */
  lock: { usedAt: number | null; autoLock: number; isSure: boolean } | null = null;

  /** The key is asked for: used, or dropped when it was left too long. */
  keyAsked(): void {
    if (this.lock) this.lock.usedAt = this.isLocked(this.now) ? null : this.now;
  }
  readonly grants: Grant[] = [];
  readonly changes = new Map<string, Change>();
  readonly violations: string[] = [];

  broken = (what: string): void => void this.violations.push(what);

  /** The worker looks at the clock whenever it is asked something. */
  tell(now: number): void {
    this.now = now;
    if (now < this.highest - 120_000) this.clockWentBack = true;
    else if (now > this.highest + 30_000) this.highest = now;
    for (const grant of this.grants) if (!grant.revoked && now >= grant.to) this.end(grant);
  }
  end(grant: Grant): void {
    grant.ended = true;
    this.takeBack('the grant ended', (change) => isUnder(change.grant, grant));
  }

  /** Why a grant carries nothing at this moment. */
  whyNot(grant: Grant, section?: Area, op?: Verb, now = this.now): string | null {
    const above =
      grant.parent && (grant.parent.depth === 0 ? 'not-passed-on' : this.whyNot(grant.parent, section, op, now));
    if (above) return above;
    if (grant.revoked) return 'grant-revoked';
    if (grant.ended || now >= grant.to) return 'grant-expired';
    if (now < grant.from) return 'grant-not-yet';
    if (grant.paused) return 'grant-paused';
    const covered = grant.scope.some((part) => part.section === section && part.verbs.some((verb) => verb === op));
    return section !== undefined && !covered ? 'out-of-scope' : null;
  }
  /** Why nothing at all is approved or applied at this moment. */
  standstill = (): string | null =>
    this.stopped ? 'stopped' : this.clockWentBack ? 'clock-went-back' : this.storeWentBack ? 'store-went-back' : null;

  isLocked(now: number): boolean {
    const { lock } = this;
    if (lock === null) return false;
    return lock.usedAt === null || now < lock.usedAt - 10_000 || now - lock.usedAt >= lock.autoLock;
  }

  /** Voids every yes that is meant. */
  takeBack(why: string, isMeant: (change: Change) => boolean = () => true): void {
    for (const change of this.changes.values())
      if (change.yes && change.yes.dead === null && isMeant(change)) change.yes.dead = why;
  }

  /** The newest revision by which a change was taken back; 0 when it never was. */
  goneAt = (grant: Grant, set: string, name: string): number =>
    Math.max(0, ...grant.withdrawn.filter((gone) => gone.set === set && gone.name === name).map(({ rev }) => rev));
  /** Whether a change came since it was last taken back. */
  isHeardOf = (grant: Grant, set: string, name: string): boolean =>
    [...this.changes.values()].some(
      (known) =>
        known.grant === grant && known.set === set && known.name === name && known.rev > this.goneAt(grant, set, name),
    );
  /** One more change of the grant, and of the one it is a part of. */
  pay(grant: Grant): void {
    for (const each of [grant, grant.parent]) {
      if (each) each.used++;
      if (each && each.used > each.max) this.broken(`more changes than the budget: ${each.used} of ${each.max}`);
    }
  }

  isOvertaken = ({ grant, set, name, rev }: Change): boolean =>
    [...this.changes.values()].some(
      (other) => other.grant === grant && other.set === set && other.name === name && other.rev > rev,
    ) || grant.withdrawn.some((gone) => gone.set === set && gone.name === name && gone.rev > rev);

  /** Why this change may not go in at this moment. */
  mayNotAct(change: Change, modes: readonly string[]): string | null {
    const { yes, grant } = change;
    if (yes === null) return 'nobody said yes';
    if (yes.dead !== null) return `the yes was taken back: ${yes.dead}`;
    if (this.run === null) return 'the owner started no run';
    if (!modes.includes(grant.mode)) return `the mode is ${grant.mode}`;
    return this.standstill() ?? this.whyNot(grant, change.section, change.op);
  }

  within = (...states: ChangeState[]): Change[] =>
    [...this.changes.values()].filter(({ state }) => states.includes(state));
}

/** Whether it is this grant, or a part of it. */
export const isUnder = (grant: Grant, whole: Grant): boolean => grant === whole || grant.parent === whole;

/** What both sides call the same text: line ends of one kind, nothing at the very end. */
export const same = (name: string, a: string, b: string): boolean =>
  name === 'current'
    ? (a || 'no') === (b || 'no')
    : a.replace(/\r\n?/g, '\n').trimEnd() === b.replace(/\r\n?/g, '\n').trimEnd();

export const sameTexts = (a: readonly Text[], b: readonly Text[]): boolean =>
  a.length === b.length && a.every(({ name, text }) => b.some((other) => other.name === name && other.text === text));
