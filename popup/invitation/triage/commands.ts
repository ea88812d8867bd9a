import type { Decision } from '../../../src/invitation/answer.ts';

export type Command =
  | { readonly kind: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly kind: 'decide'; readonly decision: Decision }
  | { readonly kind: 'undo' | 'select' | 'all' | 'keys' | 'clear' };

/** Far enough to be either end. */
const END = 1_000_000;
const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -END,
  End: END,
};
const DECIDES: Readonly<Record<string, Decision>> = { a: 'accept', i: 'ignore', r: 'reply', s: 'ask' };
const OTHERS: Readonly<Record<string, 'undo' | 'select' | 'keys' | 'clear'>> = {
  u: 'undo',
  x: 'select',
  '?': 'keys',
  Escape: 'clear',
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does in the list; undefined for one that is the browser's. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | undefined {
  const small = key.length === 1 ? key.toLowerCase() : key;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return small === 'a' && !shiftKey ? { kind: 'all' } : undefined;
  const by = MOVES[small];
  if (by !== undefined) return { kind: 'move', by, extend: shiftKey };
  const other = OTHERS[small];
  if (other) return { kind: other };
  const decision = DECIDES[small];
  return decision && !shiftKey ? { kind: 'decide', decision } : undefined;
}

/** A key pressed in a field is somebody's writing, and one in a dialog is the dialog's. */
export const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, dialog, [contenteditable]') !== null;
