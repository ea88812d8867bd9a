import type { ProofKind } from '../../src/audit/certificate.ts';
import type { Head } from '../../src/audit/chain.ts';
import type { SeenHead } from '../../src/audit/heads.ts';
import type { Change, FieldChange } from '../../src/change/change.ts';
import type { OutcomeLine } from '../../src/change/outcome.ts';
import type { ChangeState } from '../../src/change/states.ts';
import type { ApplyMode, GrantLife, GrantTerms, LocalReason, Role } from '../../src/grant/grant.ts';
import type { IdentityKeys, PublicKeys } from '../../src/grant/identity.ts';
import type { Scope } from '../../src/grant/scope.ts';
import type { Depth } from '../../src/grant/sub-grant.ts';
import type { Wrapped } from '../../src/lock/lock.ts';
import type { Entry } from '../../src/profile/entry.ts';
import type { Area, FieldName, Op, Section } from '../../src/profile/sections.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import type { RefusalCode } from '../../src/refusals.ts';
import type { Listed } from '../../src/site/report.ts';
import type { PaceRecord, SharingRecord } from './invitation-records.ts';

/** What is kept, and only in this browser. Times are ms by this browser's clock. */

export interface IdentityRecord {
  readonly key: 'me';
  readonly role: Role;
  readonly name: string;
  readonly keys: IdentityKeys;
  /** The owner's own profile; empty until said. */
  readonly vanity: string;
}

export interface ContactRecord {
  readonly id: string;
  readonly name: string;
  readonly keys: PublicKeys;
  /** Of this person's journal, newest first. */
  readonly heads: readonly SeenHead[];
  /** Set when a message's head did not fit those seen before. */
  readonly differs: Misfit | null;
  /** Set when this person holds a head of this browser's own journal that is not in it. */
  readonly differsHere: (Misfit & Head) | null;
}

export interface Misfit {
  /** When this browser saw, or wrote, what no longer fits; ms. */
  readonly since: number;
  readonly at: number;
  /** The person here has been told and knows why. */
  readonly settled: boolean;
}

/** A request received, by an owner or by a delegate who may pass a part on. */
export interface RequestRecord {
  readonly id: string;
  readonly hash: string;
  readonly from: string;
  readonly keys: PublicKeys;
  readonly name: string;
  readonly scope: Scope;
  readonly days: number;
  readonly maxChanges: number;
  readonly clause: string;
  readonly vanity: string;
  readonly commitment: string;
  /** 1 asks to pass a part on. */
  readonly depth: Depth;
  readonly receivedAt: number;
  /** Of the sender's journal, for the contact that a grant makes; null when it came before heads were kept. */
  readonly head: SeenHead | null;
  readonly state: 'open' | 'granted' | 'refused';
}

/** A grant on the owner's side. */
export interface GrantRecord extends GrantTerms, GrantLife {
  readonly id: string;
  readonly hash: string;
  readonly jws: string;
  /** The delegate. */
  readonly contact: string;
  readonly vanity: string;
  readonly mode: ApplyMode;
  /** Whether the network may be told of a new or changed position. */
  readonly notify: boolean;
  readonly commitment: string;
  /** The request it answers. */
  readonly request: string;
  /** Changes the delegate took back, with the revision that did. */
  readonly withdrawn: readonly { readonly set: string; readonly rev: number; readonly change: string }[];
  /** Known once the delegate's first change set has opened the commitment. */
  readonly words: readonly string[] | null;
  readonly confirmedAt: number | null;
  /** Given by the owner to the owner, for what was staged in this browser; null for a delegate's. */
  readonly local: LocalReason | null;
  /** The grant of which it is a part that was passed on; null for one the owner gave. */
  readonly parent: string | null;
  /** Whether a part may be passed on; the owner may take that back. */
  readonly depth: Depth;
  /** Hashes of parts that the delegate ended before anything came under them. */
  readonly endedBelow: readonly string[];
}

/** What was typed where, and what became of it. */
export interface ChangeRecord {
  /** `<set>.<rev>.<change id>` */
  readonly id: string;
  readonly grant: string;
  readonly setHash: string;
  readonly set: string;
  readonly rev: number;
  /** The order of arrival. */
  readonly seq: number;
  readonly change: Change;
  readonly note: string;
  /** The texts the page is expected to hold: the delegate's, or what was found at a conflict. */
  readonly base: readonly FieldChange[];
  readonly rebased: boolean;
  readonly state: ChangeState;
  /** When the text was on the owner's screen; null when never. */
  readonly shownAt: number | null;
  readonly comment: string;
  readonly approval: Approval | null;
  /** The owner's own edit in a yes that no longer stands, until the next one. */
  readonly edit?: readonly FinalText[];
  /** Only while it waits because its yes was taken back by a stop or another lock; earlier versions kept the edit here. */
  readonly takenBack?: readonly FinalText[];
  readonly reason: RefusalCode | null;
  /** What the page held at a conflict. */
  readonly live: readonly FinalText[] | null;
  /** The number of the entry's form, as found on the owner's own page; null, or in old records `look-up`, when it was not. */
  readonly formId: string | null;
  /** That entry, as the page lists it. */
  readonly found?: Listed | undefined;
  /** The owner said that it is the one. */
  readonly chosen?: boolean;
  /** Entries on the page that the change may mean; the owner says which. */
  readonly choices: readonly Listed[] | null;
  /** What the form held before it was filled: an undo puts it back. */
  readonly held: readonly FinalText[] | null;
  /** The site's labels of fields it wants filled besides. */
  readonly required: readonly string[];
  readonly proof: 'read-back' | 'by-hand' | null;
  readonly savedBy: 'you' | 'countersign' | null;
  /** Pressed "Skip" for this run. */
  readonly skipped: boolean;
  readonly movedAt: number;
  /** The outcome last told to the delegate, as `state@movedAt`; empty when none. */
  readonly reported: string;
}

/** The owner's yes, and when it was given. */
export interface Approval {
  readonly jws: string;
  readonly final: readonly FinalText[];
  readonly edited: boolean;
  readonly at: number;
  /** The stop that was the last one then, as `stoppedAt` says it: a later stop takes the yes back. */
  readonly stop: number;
}

export interface FinalText {
  readonly name: FieldName;
  readonly text: string;
}

/** A client on the delegate's side, with the request sent and the grant received. */
export interface ClientRecord {
  readonly id: string;
  readonly name: string;
  readonly requestArmor: string;
  readonly requestHash: string;
  readonly scope: Scope;
  readonly days: number;
  readonly maxChanges: number;
  readonly clause: string;
  readonly vanity: string;
  /** 1 when it was asked to pass a part on. */
  readonly depth: Depth;
  /** Opens the commitment; kept secret until the grant is here. */
  readonly nonce: string;
  readonly refusedAt: number | null;
  readonly grant: ClientGrant | null;
  /** The id under which every round goes out. */
  readonly set: string;
  readonly rev: number;
  readonly note: string;
  readonly snapshot: Snapshot | null;
  readonly lastArmor: string;
  readonly lastSentAt: number | null;
  /** Parts of this client's grants that were passed on, oldest first. */
  readonly passed: readonly PassedRecord[];
}

/** A part of a client's grant, passed on to a writer. */
export interface PassedRecord extends GrantTerms {
  readonly id: string;
  readonly hash: string;
  /** The hash of the client's grant. */
  readonly parent: string;
  readonly jws: string;
  /** The writer. */
  readonly contact: string;
  /** The request it answers. */
  readonly request: string;
  readonly endedAt: number | null;
}

/** A grant as the delegate holds it. */
export interface ClientGrant extends GrantTerms, GrantLife {
  readonly id: string;
  /** The client's own name, as the grant says it; empty in grants kept by earlier versions. */
  readonly ownerName: string;
  readonly hash: string;
  readonly contact: string;
  readonly words: readonly string[];
  /** What a part that is passed on must say; null when none may be. */
  readonly passOn: Passing | null;
  /** Null when the client gave it. */
  readonly through: Through | null;
}

/** Who passed the grant on, and the sub-grant itself. */
export interface Through {
  readonly id: string;
  readonly name: string;
  readonly chain: string;
}

/** Of the client's grant: the profile, the agreement's hash, the true start. */
export interface Passing {
  readonly vanity: string;
  readonly agreement: string;
  readonly from: number;
}

export interface DraftRecord {
  /** `<client>/<slot>` */
  readonly key: string;
  readonly client: string;
  readonly slot: string;
  readonly section: Area;
  readonly op: Op;
  readonly entry: Entry | null;
  /** `before` is null until somebody has said what the profile holds. */
  readonly fields: readonly { readonly name: FieldName; readonly before: string | null; readonly text: string }[];
  readonly rationale: string;
  readonly savedAt: number;
  /** Among the drafts of its client, in the order in which the writer made them; absent in those of earlier versions. */
  readonly order?: number;
  /** Sent, and to be taken back with the next message. */
  readonly dropped: boolean;
  /** What went out last for this slot, and what came back. */
  readonly sent: {
    readonly rev: number;
    readonly op: Op;
    readonly after: readonly (FinalText & { readonly before: string })[];
    readonly rationale: string;
  } | null;
  readonly outcome: OutcomeLine | null;
}

/** What a certificate shows beside the journal: packages as signed, and which changes an entry is about. */
export interface ProofRecord {
  readonly hash: string;
  /** The delegate; on the delegate's side the client; empty when it is this install's own. */
  readonly whose: string;
  readonly kind: ProofKind;
  /** A compact JWS, or of an `item` its JSON. */
  readonly text: string;
}

/** One stored value each, by name. */
export interface MetaRecords {
  stopped: boolean;
  /** When everything was last stopped, ms; 0 when never. */
  stoppedAt: number;
  /** The latest time ever seen, ms. */
  highWater: number;
  clockWentBack: boolean;
  /** An older store was put back in the place of this one, and the owner has not said yet that it is known. */
  storeWentBack: boolean;
  run: RunRecord | null;
  /** The newest head of the journal. */
  head: Head;
  reading: ReadingRecord | null;
  together: TogetherRecord | null;
  lock: LockRecord | null;
  sharing: SharingRecord | null;
  pace: PaceRecord | null;
  /** Documents that were typed into, newest first, by when they were loaded, ms: `performance.timeOrigin`. */
  touched: readonly number[];
}

/** The owner's lock on approvals. `retryAt`, `autoLock` in ms; `id` is the thumbprint of the approval key. */
export interface LockRecord {
  readonly id: string;
  readonly wrapped: Wrapped;
  /** The identity's signature over the approval key. */
  readonly endorsement: string;
  readonly autoLock: number;
  readonly wrongTries: number;
  readonly retryAt: number;
  /** From when it may be taken off without the secret, ms; null while nobody asked for that. */
  readonly endsAt: number | null;
  /** The record of the lock that was set is missing: this one, which no secret opens, stands in its place. */
  readonly gone?: true;
}

/** The applying the owner started: which tab, and what it is at. */
export interface RunRecord {
  readonly tabId: number;
  readonly running: boolean;
  /** The change it is at, and how often that one's form was opened. */
  readonly current: string | null;
  readonly opened: number;
  /** How often its section's list of entries was opened. */
  readonly listed: number;
  /** How often the cards did not stand still when one was to be pressed. */
  readonly moved?: number;
  /** Whose profile the site last said is the signed-in member's own, and when, ms; nobody's when it was not asked. */
  readonly accountSeen?: string;
  readonly accountSeenAt: number;
  /** Whether the site was asked who is signed in, after a page that did not say. */
  readonly askedWhose: boolean;
  readonly trouble: RefusalCode | null;
  /** Fields of the form that waits for Save which no longer hold what was put in; and the owner asked for it again. */
  readonly differs?: readonly FieldName[];
  readonly again?: boolean;
  /** The change that was put in again: its Save is the owner's, who may have saved it before. */
  readonly putInAgain?: string;
  /** The forms of its section's entries before one was added. */
  readonly had?: readonly string[] | undefined;
}

/** The reading of the owner's present texts. */
export interface ReadingRecord {
  readonly startedAt: number;
  readonly tabId: number;
  /** For whom; null when the owner keeps a copy of the whole profile. */
  readonly grant: string | null;
  readonly vanity: string;
  readonly sections: readonly Section[];
  readonly state: 'reading' | 'done' | 'stuck';
  readonly todo: readonly ReadingTarget[];
  readonly done: number;
  readonly opened: number;
  readonly trouble: RefusalCode | null;
  /** As in `RunRecord`. */
  readonly askedWhose: boolean;
  readonly accountSeenAt: number;
  /** Sections of which something could not be read. */
  readonly partly: readonly Section[];
  readonly found: Snapshot;
}

/** A section's form, its list of entries, or the form of one entry. */
export interface ReadingTarget {
  readonly section: Section;
  readonly what: 'form' | 'list';
  readonly formId?: string;
}

/** A copy of the owner's whole profile, to go back to. */
export interface CopyRecord {
  readonly id: string;
  readonly vanity: string;
  readonly snapshot: Snapshot;
}

/** A form whose typed text is to be staged: kept before the page is loaded again to see what it held. */
export interface TogetherRecord {
  /** When it was heard, ms. */
  readonly at: number;
  readonly tabId: number;
  readonly section: Area;
  readonly op: 'set' | 'add';
  readonly formId?: string;
  readonly typed: readonly FinalText[];
}
