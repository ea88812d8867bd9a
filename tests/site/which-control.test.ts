import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, clearWinner, type Evidence, weightOf } from '../../content-scripts/engine/locate/evidence.ts';
import { EVIDENCE } from '../../src/site/report.ts';

const of = (...evidence: Evidence[]): Candidate<string> => ({ found: evidence.join(), evidence });
const candidates = fc.array(fc.uniqueArray(fc.constantFrom(...EVIDENCE)).map((evidence) => of(...evidence)));

describe('which control is meant', () => {
  it('is the one that anything speaks for, and none when nothing does', () => {
    expect(clearWinner([of(), of('name')])).toEqual(of('name'));
    expect(clearWinner([of(), of()])).toBeNull();
    expect(clearWinner([])).toBeNull();
  });

  it('is not guessed when two weigh the same', () => {
    expect(clearWinner([of('name'), of('value')])).toBe('ambiguous');
    expect(clearWinner([of('id'), of('placeholder'), of('options')])).toBe('ambiguous');
  });

  it('is not guessed when one is named right and another holds the right text', () => {
    expect(clearWinner([of('name', 'placeholder'), of('value')])).toBe('ambiguous');
    expect(clearWinner([of('name', 'value'), of('value')])).toEqual(of('name', 'value'));
  });

  it('is not guessed when two bear its name, whatever they hold', () => {
    expect(clearWinner([of('name', 'value'), of('name')])).toBe('ambiguous');
    expect(clearWinner([of('group'), of('group', 'value')])).toBe('ambiguous');
    expect(clearWinner([of('placeholder', 'id'), of('name'), of('name')])).toBe('ambiguous');
    expect(clearWinner([of('name', 'value'), of('options')])).toEqual(of('name', 'value'));
  });

  it('outweighs every other, and no other holds the text alone, whatever there is', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const winner = clearWinner(all);
        if (winner === null) return all.every(({ evidence }) => evidence.length === 0);
        if (winner === 'ambiguous') return all.filter(({ evidence }) => evidence.length > 0).length > 1;
        const others = all.filter((other) => other !== winner);
        const isHeaviest = others.every(({ evidence }) => weightOf(evidence) < weightOf(winner.evidence));
        return isHeaviest && winner.evidence.length > 0;
      }),
    );
  });
});
