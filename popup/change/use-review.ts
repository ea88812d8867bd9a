import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChangeView, ReviewLineView } from '../../src/change/contract.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageName, RequestOf } from '../../src/rpc/table.ts';
import { ask } from '../app/ask.ts';
import { onChanged } from '../app/on-changed.ts';
import { useOwner } from '../app/owner-context.ts';
import { sectionLabel } from '../ui/format/labels.ts';

/** What happened elsewhere to the change on screen; `newer` is the change that took its place. */
export interface Stale {
  readonly why: 'newer' | 'moved';
  readonly newer?: string;
}

export interface Review {
  readonly grantId: string;
  readonly lines: readonly ReviewLineView[];
  readonly change: ChangeView | undefined;
  readonly stale: Stale | undefined;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  /** True when the grant holds no change to read. */
  readonly empty: boolean;
  readonly show: (id: string) => Promise<void>;
  /** One change on or back; past the last one comes the summary. */
  readonly step: (by: 1 | -1) => void;
  /** Asks for a decision about the change on screen and goes on to the next undecided one. */
  readonly decide: <N extends MessageName>(message: N, request: RequestOf<N>) => Promise<boolean>;
}

const sameText = (a: ReviewLineView | ChangeView, b: ReviewLineView): boolean =>
  a.section === b.section && sectionLabel(a.section, a.entry) === sectionLabel(b.section, b.entry);

/** The first undecided line after a place, beginning again at the top. */
const nextPending = (lines: readonly ReviewLineView[], after: number): ReviewLineView | undefined =>
  [...lines.slice(after + 1), ...lines.slice(0, after + 1)].find(({ state }) => state === 'pending');

/**
 * The review of one grant. What is on screen is read once and kept: news from elsewhere only marks it as stale. The list
 * is read anew with every step.
 */
export function useReview(grantId: string, from: string | undefined): Review {
  const { go } = useOwner();
  const [lines, setLines] = useState<readonly ReviewLineView[]>([]);
  const [change, setChange] = useState<ChangeView>();
  const [stale, setStale] = useState<Stale>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const acting = useRef(false);
  const shown = useRef<ChangeView | undefined>(undefined);

  const list = useCallback(() => ask('review.list', { id: grantId }), [grantId]);
  const showFrom = useCallback(async (known: readonly ReviewLineView[], id: string) => {
    const answer = await ask('review.show', { id });
    if (isRefusal(answer)) return setRefusal(answer);
    shown.current = answer;
    setLines(known);
    setChange(answer);
    setStale(undefined);
    setRefusal(undefined);
  }, []);
  const show = useCallback(
    async (id: string) => {
      const answer = await list();
      if (isRefusal(answer)) setRefusal(answer);
      else await showFrom(answer.lines, id);
    },
    [list, showFrom],
  );

  useEffect(() => {
    const begin = async () => {
      const answer = await list();
      if (isRefusal(answer)) return setRefusal(answer);
      const first = answer.lines.find(({ id }) => id === from) ?? nextPending(answer.lines, -1);
      if (first) return showFrom(answer.lines, first.id);
      if (answer.lines.length > 0) return go({ at: 'summary', id: grantId });
      setEmpty(true);
    };
    void begin();
  }, [list, showFrom, from, go, grantId]);

  useEffect(
    () =>
      onChanged(async () => {
        const current = shown.current;
        if (!current || acting.current) return;
        const answer = await list();
        if (isRefusal(answer) || acting.current || shown.current !== current) return;
        setStale(staleness(current, answer.lines));
      }),
    [list],
  );

  const place = lines.findIndex(({ id }) => id === change?.id);
  const step = (by: 1 | -1) => {
    if (acting.current) return;
    const to = lines[place + by];
    if (to) void show(to.id);
    else if (by === 1) go({ at: 'summary', id: grantId });
  };
  const decide: Review['decide'] = async (message, request) => {
    if (acting.current) return false;
    acting.current = true;
    setBusy(true);
    const done = await ask(message, request);
    const answer = isRefusal(done) ? done : await list();
    if (isRefusal(answer)) setRefusal(answer);
    else if (message === 'review.reopen' && change) await showFrom(answer.lines, change.id);
    else {
      const next = nextPending(
        answer.lines,
        answer.lines.findIndex(({ id }) => id === change?.id),
      );
      if (next) await showFrom(answer.lines, next.id);
      else go({ at: 'summary', id: grantId });
    }
    acting.current = false;
    setBusy(false);
    return !isRefusal(done);
  };
  return { grantId, lines, change, stale, refusal, busy, empty, show, step, decide };
}

function staleness(current: ChangeView, lines: readonly ReviewLineView[]): Stale | undefined {
  const now = lines.find(({ id }) => id === current.id);
  if (now?.movedAt === current.movedAt) return undefined;
  const newer = lines.findLast((line) => line.id !== current.id && line.state === 'pending' && sameText(current, line));
  if (newer) return { why: 'newer', newer: newer.id };
  return { why: now?.state === 'superseded' ? 'newer' : 'moved' };
}
