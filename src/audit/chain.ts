import { sha256url } from '../bytes.ts';
import type { JournalEvent } from './events.ts';

/** What one entry says: ids, hashes and counts, never a member's text. */
export interface LogFacts {
  readonly event: JournalEvent;
  /** The id of the other person, when there is one. */
  readonly who?: string | undefined;
  readonly section?: string | undefined;
  readonly count?: number | undefined;
  readonly reason?: string | undefined;
  /** The hash of the package or approval it is about. */
  readonly subject?: string | undefined;
  /** The hash of which change it is about, with the name of its section and entry, kept apart (`proofs`). */
  readonly item?: string | undefined;
  /** The hash of the approval that is given, acted on or taken back with it. */
  readonly approval?: string | undefined;
}

export interface JournalEntry extends LogFacts {
  /** Counted from 1, without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970, by this browser's clock. */
  readonly at: number;
  /** The hash of the entry before; empty for the first. */
  readonly prev: string;
  readonly hash: string;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: '' };

/** What an entry's hash covers: every fact in a fixed order, so that no field can be moved, added or dropped. */
export const entryText = (entry: Omit<JournalEntry, 'hash'>): string =>
  JSON.stringify([
    entry.seq,
    entry.at,
    entry.event,
    entry.who ?? null,
    entry.section ?? null,
    entry.count ?? null,
    entry.reason ?? null,
    entry.subject ?? null,
    entry.prev,
    // older entries have none of these, and keep their hashes
    ...(entry.item === undefined && entry.approval === undefined ? [] : [entry.item ?? null]),
    ...(entry.approval === undefined ? [] : [entry.approval]),
  ]);

const hashOf = (entry: Omit<JournalEntry, 'hash'>): string => sha256url(entryText(entry));

export function nextEntry(head: Head, at: number, facts: LogFacts): JournalEntry {
  const entry = { ...facts, seq: head.seq + 1, at, prev: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** The number of the first entry that does not follow from the one before, or null when the chain is whole. */
export function firstBreak(entries: readonly JournalEntry[], head: Head): number | null {
  let prev: Head = EMPTY_HEAD;
  for (const entry of entries) {
    if (entry.seq !== prev.seq + 1 || entry.prev !== prev.hash || entry.hash !== hashOf(entry)) return prev.seq + 1;
    prev = entry;
  }
  return prev.seq === head.seq && prev.hash === head.hash ? null : prev.seq + 1;
}
