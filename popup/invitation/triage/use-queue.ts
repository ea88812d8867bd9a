import { useMemo, useRef } from 'preact/hooks';
import type { QueueItem, QueueView } from '../../../src/invitation/contract.ts';
import type { Refusal } from '../../../src/refusals.ts';
import { useView } from '../../app/use-view.ts';
import type { Decisions } from './decision-stack.ts';
import { useDecisions } from './decisions.ts';
import { steady } from './shown.ts';

export interface Queue extends Omit<QueueView, 'items'> {
  readonly items: readonly QueueItem[];
  readonly decisions: Decisions;
}

/** One client's invitations, with what was decided a moment ago; undefined before the worker has answered. */
export function useQueue(client: string): { readonly queue: Queue | undefined; readonly refusal: Refusal | undefined } {
  const { data, refusal } = useView('queue.get', { id: client });
  const decisions = useDecisions(client);
  const last = useRef<readonly QueueItem[]>([]);
  const items = useMemo(() => {
    last.current = steady(last.current, data?.items ?? []);
    return last.current;
  }, [data]);
  return { queue: data && { ...data, items: decisions.over(items), decisions }, refusal };
}
