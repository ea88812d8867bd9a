import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Card } from '../../shared/network.ts';
import { usePage } from '../page-context.ts';
import { fetchBatch } from './server.ts';

/** A place in the column; its elements stay when another card comes to stand there. */
export interface Row {
  key: string;
  card: Card;
}

interface Cards {
  /** Null until the first batch has come. */
  rows: Row[] | null;
  more: boolean;
  total: number;
  loadMore: () => void;
  /** The pointer or the focus came onto a button of this row. */
  touch: (row: Row) => void;
}

/** The received invitations, a batch at a time, in the order of the server unless cards move. */
export function useCards(): Cards {
  const { cardsMove, cardsMoveMs } = usePage();
  const [rows, setRows] = useState<Row[] | null>(null);
  const [rest, setRest] = useState({ more: false, total: 0 });
  const last = useRef('');
  const busy = useRef(false);
  const moved = useRef(false);

  const loadMore = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const batch = await fetchBatch(last.current);
    busy.current = false;
    if (!batch) return;
    last.current = batch.cards.at(-1)?.id ?? last.current;
    setRows((before) => [...(before ?? []), ...batch.cards.map((card) => ({ key: card.id, card }))]);
    setRest({ more: batch.more, total: batch.total });
  }, []);
  useEffect(() => void loadMore(), [loadMore]);

  const touch = ({ key }: Row) => {
    if (!cardsMove || moved.current) return;
    moved.current = true;
    const move = () => flushSync(() => setRows((before) => before && moveAt(before, key, cardsMove)));
    if (cardsMoveMs === 0) move();
    else setTimeout(move, cardsMoveMs);
  };

  return { rows, ...rest, loadMore: () => void loadMore(), touch };
}

const isPerson = ({ card }: Row): boolean => card.kind === 'person';

/** The rows after a card has taken the place of the one in the row with this key. */
function moveAt(rows: Row[], key: string, how: 'reuse' | 'shift'): Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const here = rows[at];
  if (!here) return rows;
  if (how === 'shift') {
    const comes = rows.findLast((row) => isPerson(row) && row.key !== key);
    const others = rows.filter((row) => row !== comes);
    return comes ? others.toSpliced(others.indexOf(here), 0, comes) : rows;
  }
  const below = rows.slice(at + 1).find(isPerson) ?? rows.findLast((row) => isPerson(row) && row.key !== key);
  if (!below) return rows;
  return rows.map((row) => {
    if (row === here) return { key, card: below.card };
    return row === below ? { key: below.key, card: here.card } : row;
  });
}
