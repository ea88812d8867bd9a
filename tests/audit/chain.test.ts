import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD, firstBreak, type Head, type JournalEntry, nextEntry } from '../../src/audit/chain.ts';
import { JOURNAL_EVENTS } from '../../src/audit/events.ts';

const facts = fc.record({
  event: fc.constantFrom(...JOURNAL_EVENTS),
  who: fc.option(fc.string(), { nil: undefined }),
  section: fc.option(fc.string(), { nil: undefined }),
  count: fc.option(fc.nat(), { nil: undefined }),
  reason: fc.option(fc.string(), { nil: undefined }),
  subject: fc.option(fc.string(), { nil: undefined }),
});
const chains = fc.array(fc.tuple(facts, fc.nat()), { minLength: 2, maxLength: 12 }).map((lines) => {
  const entries: JournalEntry[] = [];
  for (const [fact, at] of lines) entries.push(nextEntry(entries.at(-1) ?? EMPTY_HEAD, at, fact));
  return entries;
});
const headOf = (entries: readonly JournalEntry[]): Head => entries.at(-1) ?? EMPTY_HEAD;
const FIELDS = ['event', 'who', 'section', 'count', 'reason', 'subject', 'at', 'prev', 'seq', 'hash'] as const;

describe('the journal', () => {
  it('is whole as written, and also when empty', () => {
    fc.assert(fc.property(chains, (entries) => void expect(firstBreak(entries, headOf(entries))).toBeNull()));
    expect(firstBreak([], EMPTY_HEAD)).toBeNull();
  });

  it('shows any edit of any field at the place of the edit', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...FIELDS), (entries, at, field) => {
        const place = at % entries.length;
        const edited = entries.map((entry, index) =>
          index === place
            ? { ...entry, [field]: typeof entry[field] === 'number' ? entry[field] + 1 : `${entry[field]}x` }
            : entry,
        ) as JournalEntry[];
        expect(firstBreak(edited, headOf(entries))).toBe(place + 1);
      }),
    );
  });

  it('shows a fact that moved from one field to another', () => {
    const entry = nextEntry(EMPTY_HEAD, 1, { event: 'stopped', who: 'x' });
    const { who: _who, ...rest } = entry;
    expect(firstBreak([{ ...rest, section: 'x' }], entry)).toBe(1);
  });

  it('shows a line dropped, at the end too, against a head kept elsewhere', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const place = at % entries.length;
        expect(firstBreak(entries.toSpliced(place, 1), headOf(entries))).not.toBeNull();
      }),
    );
  });

  it('shows a line put in, and two lines swapped', () => {
    fc.assert(
      fc.property(chains, fc.nat(), facts, (entries, at, fact) => {
        const place = at % entries.length;
        const strange = nextEntry(place === 0 ? EMPTY_HEAD : (entries[place - 1] as JournalEntry), 7, fact);
        fc.pre(strange.hash !== entries[place]?.hash);
        expect(firstBreak(entries.toSpliced(place, 0, strange), headOf(entries))).not.toBeNull();
        const next = (place + 1) % entries.length;
        const swapped = entries.with(place, entries[next] as JournalEntry).with(next, entries[place] as JournalEntry);
        expect(firstBreak(swapped, headOf(entries))).not.toBeNull();
      }),
    );
  });

  it('shows a line replaced by another that is whole in itself', () => {
    fc.assert(
      fc.property(chains, fc.nat(), facts, (entries, at, fact) => {
        const place = at % entries.length;
        const old = entries[place] as JournalEntry;
        const other = nextEntry({ seq: old.seq - 1, hash: old.prev }, old.at, fact);
        fc.pre(other.hash !== old.hash);
        // the next line is the first that does not follow; behind the last one only the head can tell
        expect(firstBreak(entries.with(place, other), headOf(entries))).toBe(place + 2);
      }),
    );
  });

  it('shows a rewrite of everything from one line on', () => {
    fc.assert(
      fc.property(chains, facts, (entries, fact) => {
        const forged = [nextEntry(EMPTY_HEAD, 1, fact)];
        for (const entry of entries.slice(1)) forged.push(nextEntry(headOf(forged), entry.at, entry));
        fc.pre(forged[0]?.hash !== entries[0]?.hash);
        expect(firstBreak(forged, headOf(entries))).not.toBeNull();
      }),
    );
  });
});
