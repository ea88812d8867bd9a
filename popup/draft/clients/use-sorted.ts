import { useRef } from 'preact/hooks';
import type { ClientLineView } from '../../../src/rpc/desk-views.ts';
import { sortClients } from './client-state.ts';

/**
 * The clients, what waits for the writer first. The order is made anew only when a client comes or goes or `turn` moves
 * on: a list must not jump under the mouse because a word was typed.
 */
export function useSorted(
  clients: readonly ClientLineView[] | undefined,
  now: number,
  turn: number,
): readonly ClientLineView[] {
  const order = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] });
  const key = `${turn} ${clients?.length}`;
  if (clients && order.current.key !== key) order.current = { key, ids: sortClients(clients, now).map(({ id }) => id) };
  const place = new Map(order.current.ids.map((id, index) => [id, index]));
  const last = order.current.ids.length;
  return [...(clients ?? [])].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}
