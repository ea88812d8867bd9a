import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem, TemplateView } from '../../../src/invitation/contract.ts';
import type { Command } from './commands.ts';
import { decideAll, mayDecide, replyPut } from './puts.ts';
import { saidOf, saidUndone } from './said.ts';
import type { Queue } from './use-queue.ts';

export interface Triage {
  readonly current: string | null;
  readonly opened: string | null;
  readonly selected: ReadonlySet<string>;
  /** What was done last, for whoever does not see the list. */
  readonly said: string;
  /** Moves on at every act after which the focus belongs into the list, or into the reply. */
  readonly focus: { readonly on: 'row' | 'reply'; readonly turn: number };
  readonly run: (command: Command) => void;
  readonly open: (path: string | null) => void;
  readonly toggle: (path: string) => void;
  /** The reply is written: on to the next. */
  readonly goOn: () => void;
}

interface Given {
  readonly queue: Queue;
  readonly shown: readonly QueueItem[];
  readonly template: TemplateView | undefined;
  readonly allowed: ReadonlySet<Decision>;
  readonly opened: string | null;
  readonly setOpened: (path: string | null) => void;
  readonly onKeys: () => void;
}

const pathOf = ({ invitation }: QueueItem): string => invitation.path;

/** Walking the list, selecting in it, deciding and undoing. */
export function useTriage(given: Given): Triage {
  const { queue, shown, template, allowed, opened, setOpened, onKeys } = given;
  const [wanted, setCurrent] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<Triage['focus']>({ on: 'row', turn: 0 });
  const anchor = useRef<string | null>(null);
  const place = useRef(0);
  const { decisions, items, ownerName } = queue;

  const paths = shown.map(pathOf);
  const found = paths.indexOf(wanted ?? '');
  // where the current one left the list, its place is taken by who came after
  const at = found >= 0 ? found : Math.min(place.current, paths.length - 1);
  const current = paths[at] ?? null;
  useEffect(() => {
    place.current = Math.max(at, 0);
  });

  const turn = (on: 'row' | 'reply' = 'row') => setFocus((old) => ({ on, turn: old.turn + 1 }));
  const goTo = (path: string | undefined) => {
    if (path !== undefined) setCurrent(path);
    turn();
  };
  const targets = () => {
    const chosen = shown.filter((item) => selected.has(pathOf(item)));
    return chosen.length > 0 ? chosen : shown.filter((item) => pathOf(item) === current);
  };
  const after = (gone: ReadonlySet<string>) => {
    const last = paths.reduce((found, path, index) => (gone.has(path) ? index : found), at);
    return paths.slice(last + 1).find((path) => !gone.has(path)) ?? paths.findLast((path) => !gone.has(path));
  };

  const move = (by: number, extend: boolean) => {
    const to = Math.max(0, Math.min(at + by, paths.length - 1));
    if (extend) {
      anchor.current ??= current;
      const from = Math.max(0, paths.indexOf(anchor.current ?? ''));
      setSelected(new Set(paths.slice(Math.min(from, to), Math.max(from, to) + 1)));
    } else anchor.current = null;
    goTo(paths[to]);
  };

  const decide = (decision: Decision) => {
    if (!allowed.has(decision)) return setSaid(saidOf(decision, { not: 'allowed' }));
    const chosen = targets();
    const [one] = chosen;
    if (!one) return;
    if (decision === 'reply' && chosen.length === 1 && mayDecide(one)) {
      const put = replyPut(one, template, ownerName);
      if (one.decision !== 'reply' || one.reply !== put.reply) decisions.decide(items, decision, [put]);
      setCurrent(put.path);
      setOpened(put.path);
      setSaid(saidOf(decision, { items: chosen, open: [], passed: [] }));
      return turn('reply');
    }
    if (decision === 'reply' && !template && chosen.some(mayDecide)) return setSaid(saidOf(decision, { not: 'words' }));
    const { puts, open, passed } = decideAll(chosen, decision, template, ownerName);
    decisions.decide(items, decision, puts);
    const done = new Set(puts.map(({ path }) => path));
    setSaid(saidOf(decision, { items: chosen.filter((item) => done.has(pathOf(item))), open, passed }));
    setSelected(new Set(open.map(pathOf)));
    setOpened(null);
    anchor.current = null;
    goTo(after(new Set(chosen.map(pathOf))));
  };

  const undo = () => {
    const level = decisions.undo();
    setSaid(saidUndone(level, items));
    setOpened(null);
    goTo(level?.back[0]?.path);
  };

  const toggle = (path: string) => {
    anchor.current = path;
    setSelected((old) => {
      const next = new Set(old);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  };
  const open = (path: string | null) => {
    if (path !== null) setCurrent(path);
    setOpened(path);
  };

  const run = (command: Command) => {
    if (command.kind === 'move') move(command.by, command.extend);
    else if (command.kind === 'decide') decide(command.decision);
    else if (command.kind === 'undo') undo();
    else if (command.kind === 'keys') onKeys();
    else if (command.kind === 'all') setSelected(new Set(paths));
    else if (command.kind === 'select' && current !== null) toggle(current);
    else if (command.kind === 'clear') {
      setSelected(new Set());
      open(null);
      turn();
    }
  };
  const goOn = () => {
    const next = current === null ? undefined : after(new Set([current]));
    setOpened(null);
    goTo(next);
  };
  return { current, opened, selected, said, focus, run, open, toggle, goOn };
}
