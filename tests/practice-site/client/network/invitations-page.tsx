import { Fragment, type ReactNode, type RefCallback, useCallback, useEffect, useState } from 'react';
import type { Card } from '../../shared/network.ts';
import { useNetworkWords, usePage, useWords } from '../page-context.ts';
import { Answering, useAnswers } from './answering.tsx';
import { CardView, SuggestionView } from './card-view.tsx';
import { fetchLingering } from './server.ts';
import { type Row, useCards } from './use-cards.ts';

/** The page of received invitations. */
export function InvitationsPage() {
  const words = useNetworkWords();
  return (
    <Answering>
      <section className="card">
        <h2>{words.invitations}</h2>
        <Column />
      </section>
    </Answering>
  );
}

function Column() {
  const { more: moreBy, frontEnd } = usePage();
  const words = useNetworkWords();
  const { loading } = useWords();
  const { rows, more, total, loadMore, touch } = useCards();
  const shown = useShown(rows ?? []);
  const watch = useSeen(loadMore);
  if (!rows) return <p className="quiet">{loading}</p>;
  const scrolls = more && moreBy === 'scroll' && shown.length > 0;
  return (
    <>
      <p className="quiet">
        {words.received} ({total})
      </p>
      {frontEnd !== 'classic' && <LingeringColumn />}
      {rows.length === 0 && <p>{words.nothingOpen}</p>}
      <List>
        {shown.map((row, index) => (
          <Fragment key={row.key}>
            <Item watch={scrolls && index === shown.length - 1 ? watch : undefined}>
              <CardView card={row.card} on="page" onTouch={() => touch(row)} />
            </Item>
            <SuggestionsAfter row={row} rows={rows} />
          </Fragment>
        ))}
      </List>
      {more && !scrolls && (
        <button type="button" className="secondary" onClick={loadMore}>
          {words.showMore}
        </button>
      )}
    </>
  );
}

/** The rows whose card has not vanished. */
function useShown(rows: Row[]): Row[] {
  const { afterAccept, afterIgnore } = usePage();
  const { outcomes } = useAnswers();
  return rows.filter(({ card }) => {
    const outcome = outcomes[card.id];
    if (outcome === 'accepted') return afterAccept === 'replaced';
    return outcome !== 'ignored' || afterIgnore === 'said';
  });
}

function SuggestionsAfter({ row, rows }: { row: Row; rows: Row[] }) {
  const { suggestions } = usePage();
  const place = rows.indexOf(row) + 1;
  return suggestions
    .filter(({ after }) => after === place)
    .map((suggested) => (
      <Item key={suggested.id}>
        <SuggestionView suggested={suggested} />
      </Item>
    ));
}

/** A column of an earlier visit, still in the document but not on the screen. */
function LingeringColumn() {
  const [cards, setCards] = useState<Card[]>([]);
  useEffect(() => {
    void fetchLingering().then((found) => setCards(found ?? []));
  }, []);
  return (
    <div data-testid="lazy-column" className="unseen">
      {cards.map((card) => (
        <Item key={card.id}>
          <CardView card={card} on="decoy" />
        </Item>
      ))}
    </div>
  );
}

function List({ children }: { children: ReactNode }) {
  if (usePage().frontEnd === 'classic') return <ul className="cards">{children}</ul>;
  return (
    <div data-testid="lazy-column" className="cards" {...{ role: 'list' }}>
      {children}
    </div>
  );
}

declare module 'react' {
  interface HTMLAttributes<T> {
    'data-display-contents'?: string;
  }
}

function Item({ watch, children }: { watch?: RefCallback<HTMLElement> | undefined; children: ReactNode }) {
  if (usePage().frontEnd === 'classic') {
    return (
      <li ref={watch} className="invitation-card">
        {children}
      </li>
    );
  }
  return (
    <div data-display-contents="true" className="contents">
      <div ref={watch} {...{ role: 'listitem' }}>
        {children}
      </div>
    </div>
  );
}

/** A ref that calls back once its element is on the screen. */
function useSeen(onSeen: () => void): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const observer = new IntersectionObserver((seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) onSeen();
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [onSeen],
  );
}
