import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_STATES, type ChangeState, IN_FLIGHT, mayMove, OPEN } from '../../src/change/states.ts';

const moves = (from: ChangeState) => CHANGE_STATES.filter((to) => mayMove(from, to));
const TERMINAL: ChangeState[] = ['applied', 'superseded', 'withdrawn', 'lapsed'];

describe('the states of a change', () => {
  it('that are final have no moves, and no others are final', () => {
    expect(CHANGE_STATES.filter((state) => moves(state).length === 0).sort()).toEqual([...TERMINAL].sort());
  });

  it('are all reached from pending', () => {
    const seen = new Set<ChangeState>(['pending']);
    for (const state of seen) for (const next of moves(state)) seen.add(next);
    expect([...seen].sort()).toEqual([...CHANGE_STATES].sort());
  });

  it('that may hold typed text are left only by what the page said', () => {
    expect([...IN_FLIGHT].sort()).toEqual(['awaiting-save', 'filling', 'verifying']);
    for (const state of IN_FLIGHT)
      for (const to of moves(state))
        expect(['awaiting-save', 'verifying', 'applied', 'failed', 'conflict']).toContain(to);
  });

  it('that are open are those a revision, a withdrawal and the end of the grant may close', () => {
    expect([...OPEN].sort()).toEqual(['approved', 'changes-asked', 'conflict', 'failed', 'pending', 'rejected']);
    for (const state of OPEN)
      for (const to of ['superseded', 'withdrawn', 'lapsed'] as const) expect(mayMove(state, to)).toBe(true);
  });

  it('never let a text be typed or read as applied without a yes before', () => {
    expect(CHANGE_STATES.filter((state) => mayMove(state, 'filling'))).toEqual(['approved']);
    expect(CHANGE_STATES.filter((state) => mayMove(state, 'awaiting-save'))).toEqual(['filling']);
    expect(CHANGE_STATES.filter((state) => mayMove(state, 'applied'))).toEqual(['verifying']);
    for (const state of ['pending', 'rejected', 'changes-asked'] as const)
      expect(mayMove(state, 'verifying')).toBe(false);
  });

  it('on any walk from pending: filled only after approved since the last pending, nothing after the end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (choices) => {
        let state: ChangeState = 'pending';
        let approved = false;
        for (const choice of choices) {
          const next: ChangeState[] = moves(state);
          if (next.length === 0) {
            expect(TERMINAL).toContain(state);
            return;
          }
          state = next[choice % next.length] as ChangeState;
          if (state === 'approved') approved = true;
          if (state === 'pending' || state === 'rejected' || state === 'changes-asked') approved = false;
          if (state === 'filling') expect(approved).toBe(true);
        }
      }),
    );
  });
});
