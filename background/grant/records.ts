import type { Head } from '../../src/audit/chain.ts';
import type { SeenHead } from '../../src/audit/heads.ts';
import type { ApplyMode, GrantLife, GrantTerms, LocalReason, Role } from '../../src/grant/grant.ts';
import type { Scope } from '../../src/grant/scope.ts';
import type { Depth } from '../../src/grant/sub-grant.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import type { IdentityKeys, PublicKeys } from '../../src/wire/keys.ts';
import type { LogMismatch } from '../audit/records.ts';

/** What is kept of this install, of people, requests and grants, on both sides, only in this browser; times in ms by its clock. */

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
  readonly differs: LogMismatch | null;
  /** Set when this person holds a head of this browser's own journal that is not in it. */
  readonly differsHere: (LogMismatch & Head) | null;
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
  readonly passed: readonly SubGrantRecord[];
}

/** A part of a client's grant, passed on to a writer. */
export interface SubGrantRecord extends GrantTerms {
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
