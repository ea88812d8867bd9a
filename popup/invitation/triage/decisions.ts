import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import { Decisions } from './decision-stack.ts';

/** One for each client and the whole tab, so that they outlive every screen. */
const byClient = new Map<string, Decisions>();

export function decisionsOf(client: string): Decisions {
  const known =
    byClient.get(client) ?? new Decisions(client, (id, puts) => ask('queue.decide', { id, decisions: [...puts] }));
  byClient.set(client, known);
  return known;
}

export const forgetDecisions = (client: string): boolean => byClient.delete(client);

/** The first reason why a decision is not kept; undefined when all are. */
export async function settleDecisions(): Promise<Refusal | undefined> {
  const answers = await Promise.all([...byClient.values()].map((each) => each.settled()));
  return answers.find((answer) => answer !== undefined);
}

export const hasUnsavedDecisions = (): boolean => [...byClient.values()].some((each) => each.hasUnsaved);

/** Draws the component again at every decision. */
export function useDecisions(client: string): Decisions {
  const [, redraw] = useState({});
  const decisions = decisionsOf(client);
  useEffect(() => decisions.watch(() => redraw({})), [decisions]);
  return decisions;
}
