import { describe, expect, it } from 'vitest';
import { Decisions } from '../../popup/invitation/triage/decision-stack.ts';
import type { Put } from '../../popup/invitation/triage/puts.ts';
import { decideAll, replyPut } from '../../popup/invitation/triage/puts.ts';
import { stillOpen } from '../../popup/invitation/triage/reply-state.ts';
import { refuse } from '../../src/refusals.ts';
import { item, pathsOf } from '../support/queue-people.ts';

const [ana, ben] = [item('Ana Lima'), item('Ben Okoro', { headline: 'Baker' })];
const HELLO = { id: 'h', text: 'Hi {first name}, how is {company}?' };
const accept = (...items: (typeof ana)[]): Put[] =>
  items.map(({ invitation: { path } }) => ({ path, decision: 'accept' as const }));

function started(answer: () => unknown = () => ({ decided: 1 })) {
  const sent: (readonly Put[])[] = [];
  const decisions = new Decisions('c', async (_client, puts) => {
    sent.push(puts);
    return answer();
  });
  const seen = () => decisions.over([ana, ben]).map(({ decision, reply }) => [decision, reply]);
  return { decisions, sent, seen };
}

describe('decisions', () => {
  it('are seen at once, sent in their order, and undone one by one or as the bulk they were', async () => {
    const { decisions, sent, seen } = started();
    decisions.decide([ana, ben], 'accept', accept(ana));
    decisions.decide(decisions.over([ana, ben]), 'ignore', [
      { path: ana.invitation.path, decision: 'ignore' },
      { path: ben.invitation.path, decision: 'ignore' },
    ]);
    expect(seen().map(([decision]) => decision)).toEqual(['ignore', 'ignore']);
    expect(decisions.undo()?.back).toHaveLength(2);
    expect(seen().map(([decision]) => decision)).toEqual(['accept', null]);
    decisions.undo();
    expect(seen().map(([decision]) => decision)).toEqual([null, null]);
    expect(decisions.undo()).toBeUndefined();
    await decisions.settled();
    expect(sent.map((puts) => puts.map(({ decision }) => decision))).toEqual([
      ['accept'],
      ['ignore', 'ignore'],
      ['accept', null],
      [null],
    ]);
  });

  it('that were refused are not shown as taken, and cannot be undone', async () => {
    const { decisions, seen } = started(() => refuse('malformed'));
    decisions.decide([ana, ben], 'accept', accept(ana));
    expect(await decisions.settled()).toMatchObject({ refused: 'malformed' });
    expect(seen()[0]).toEqual([null, '']);
    expect(decisions.depth).toBe(0);
  });

  it('keep a reply that was refused on the screen, and send it again', async () => {
    let isFull = true;
    const { decisions, sent, seen } = started(() => (isFull ? refuse('malformed') : { decided: 1 }));
    decisions.type(ana.invitation.path, 'Hello');
    await decisions.settled();
    expect(seen()[0]).toEqual(['reply', 'Hello']);
    expect(decisions.hasUnsaved).toBe(true);
    isFull = false;
    expect(await decisions.settled()).toBeUndefined();
    expect(sent).toHaveLength(2);
    expect(decisions.hasUnsaved).toBe(false);
  });

  it('forget what was typed when the reply is undone', async () => {
    const { decisions, sent, seen } = started();
    decisions.decide([ana, ben], 'reply', [{ path: ana.invitation.path, decision: 'reply', reply: 'Hi' }]);
    decisions.type(ana.invitation.path, 'Hi there');
    decisions.undo();
    await decisions.settled();
    expect(seen()[0]).toEqual([null, '']);
    expect(sent.flat().map(({ reply }) => reply)).toEqual(['Hi', '']);
  });

  it('wait for the one before, so that the last is the one that stays', async () => {
    let open = 0;
    let most = 0;
    const decisions = new Decisions('c', async () => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return { decided: 1 };
    });
    for (let n = 0; n < 3; n++) decisions.decide([ana, ben], 'accept', accept(ana));
    await decisions.settled();
    expect(most).toBe(1);
  });
});

describe('one decision for many', () => {
  it('passes over what is done and what only the owner can answer', () => {
    const done = item('Dora Eck', {}, { state: 'done' });
    const own = item('Eli Roth', { onlyOwner: true });
    const { puts, passed } = decideAll([ana, done, own], 'accept', undefined, 'Ann Lee');
    expect(puts.map(({ path }) => path)).toEqual([ana.invitation.path]);
    expect(pathsOf(passed)).toEqual(['Dora Eck', 'Eli Roth']);
  });

  it('leaves who the template cannot be filled for', () => {
    const { puts, open } = decideAll([ana, ben], 'reply', HELLO, 'Ann Lee');
    expect(puts).toEqual([
      { path: ana.invitation.path, decision: 'reply', reply: 'Hi Ana, how is Northwind?', template: 'h' },
    ]);
    expect(pathsOf(open)).toEqual(['Ben Okoro']);
  });
});

describe('a reply', () => {
  it('to one person is filled as far as it goes, and names what stays open', () => {
    expect(replyPut(ben, HELLO, 'Ann Lee').reply).toBe('Hi Ben, how is {company}?');
    expect(stillOpen('Hi Ben, how is {company}? {company} {')).toEqual(['{company}', '{']);
    expect(stillOpen('Hi Ben')).toEqual([]);
  });
  it('that was written stays when it is opened again', () =>
    expect(replyPut({ ...ben, decision: 'reply', reply: 'Mine' }, HELLO, 'Ann Lee').reply).toBe('Mine'));
});
