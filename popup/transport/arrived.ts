import { isRefusal } from '../../src/refusals.ts';
import type { ArrivedView, OpenedView } from '../../src/rpc/shapes.ts';

export type NotOpened = Extract<OpenedView, { refused: unknown }>;

/** Something a message brought; `before`: when it was opened the first time, not now. */
export interface Arrived extends ArrivedView {
  readonly before: boolean;
}

/** What a paste leads to: what is new, then what messages that were opened before had brought. Each thing once. */
export function arrivedIn(opened: readonly OpenedView[]): Arrived[] {
  const now = opened.flatMap((one) => (isRefusal(one) ? [] : [{ ...one, before: false }]));
  const known = opened.flatMap((one) => (isRefusal(one) && one.brought ? [{ ...one.brought, before: true }] : []));
  return [...new Map([...known, ...now].map((one) => [`${one.kind} ${one.id}`, one])).values()].sort(
    (a, b) => Number(a.before) - Number(b.before),
  );
}
