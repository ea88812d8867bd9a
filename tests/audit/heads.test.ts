import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD, type Head, nextEntry } from '../../src/audit/chain.ts';
import { logMismatchOf, newestHead, type SeenHead, withHead } from '../../src/audit/heads.ts';

const MINUTE = 60;
/** A journal that grows, and what each of its entries was the newest of: seconds after the first. */
const grown = (from: Head, gaps: readonly number[], start: number): SeenHead[] => {
  let [head, time] = [from, start];
  return gaps.map((gap) => {
    time += gap;
    const entry = nextEntry(head, time * 1000, { event: 'stopped' });
    head = entry;
    return { seq: entry.seq, hash: entry.hash, iat: time, at: time * 1000 };
  });
};
const gaps = (min: number, minLength = 1) =>
  fc.array(
    fc.nat(5000).map((n) => n + min),
    { minLength, maxLength: 60 },
  );

/** Receives them one after the other; the places at which something did not fit. */
function mismatches(
  heads: readonly SeenHead[],
  known: readonly SeenHead[] = [],
): { at: number[]; known: readonly SeenHead[] } {
  const at: number[] = [];
  let kept = known;
  heads.forEach((head, index) => {
    if (logMismatchOf(kept, head)) at.push(index);
    kept = withHead(kept, head);
  });
  return { at, known: kept };
}

describe('the heads of a journal that is whole', () => {
  it('never raise a false alarm, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(gaps(0), fc.array(fc.nat(), { maxLength: 200 }), (lengths, order) => {
        const heads = grown(EMPTY_HEAD, lengths, 1000);
        const arriving = order.map((n) => heads[n % heads.length] as SeenHead);
        expect(mismatches(arriving).at).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('nor when two were signed at once, or the clock was put right by a minute', () => {
    fc.assert(
      fc.property(
        gaps(0),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -60, max: 59 })), { maxLength: 100 }),
        (lengths, order) => {
          const heads = grown(EMPTY_HEAD, lengths, 1000);
          const arriving = order.map(([n, off]) => {
            const head = heads[n % heads.length] as SeenHead;
            return { ...head, iat: head.iat + off };
          });
          expect(mismatches(arriving).at).toEqual([]);
        },
      ),
    );
  });

  it('leave the newest for the next message back, whatever came last', () => {
    fc.assert(
      fc.property(gaps(0), fc.array(fc.nat(), { minLength: 1, maxLength: 80 }), (lengths, order) => {
        const heads = grown(EMPTY_HEAD, lengths, 1000);
        const arriving = order.map((n) => heads[n % heads.length] as SeenHead);
        const newest = Math.max(...arriving.map(({ seq }) => seq));
        expect(newestHead(mismatches(arriving).known)?.seq).toBe(newest);
      }),
    );
  });
});

describe('a journal that was rewritten', () => {
  it('shows when another entry has the number of one that was seen', () => {
    fc.assert(
      fc.property(gaps(1), fc.nat(), fc.nat(), (lengths, place, later) => {
        const heads = grown(EMPTY_HEAD, lengths, 1000);
        const seen = heads[place % heads.length] as SeenHead;
        const other = { ...seen, hash: 'another', iat: seen.iat + later };
        expect(mismatches([seen, other]).at).toEqual([1]);
        expect(mismatches([other, seen]).at).toEqual([1]);
      }),
    );
  });

  it('shows when a message signed later knows of fewer entries: it was cut, or put back', () => {
    fc.assert(
      fc.property(gaps(MINUTE, 4), gaps(MINUTE), (lengths, after) => {
        const heads = grown(EMPTY_HEAD, lengths, 1000);
        const last = heads.at(-1) as SeenHead;
        const [old] = heads;
        const [next] = grown(old as SeenHead, after, last.iat + 3 * MINUTE);
        const { at, known } = mismatches([...heads, next as SeenHead]);
        expect(at).toEqual([heads.length]);
        // also when nothing was put in the place of what was cut
        const cut = { ...(heads[1] as SeenHead), iat: last.iat + 3 * MINUTE };
        expect(mismatches([...heads, cut]).at).toEqual([heads.length]);
        // told once: what follows on the same journal fits
        expect(mismatches(grown(next as SeenHead, after, (next as SeenHead).iat), known).at).toEqual([]);
      }),
    );
  });

  it('goes on with the one that was signed last', () => {
    const [seen] = grown(EMPTY_HEAD, [100], 1000) as [SeenHead];
    const earlier = { ...seen, hash: 'another', iat: seen.iat - 1 };
    expect(withHead([seen], earlier)).toEqual([seen]);
    const later = { ...seen, hash: 'another', iat: seen.iat + 1 };
    expect(withHead([seen], later)).toEqual([later]);
  });
});
