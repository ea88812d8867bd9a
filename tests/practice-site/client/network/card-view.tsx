import type { Card, Spot, Suggested } from '../../shared/network.ts';
import { useNetworkWords, usePage } from '../page-context.ts';
import { put } from '../words/network-words.ts';
import { notePress, useAnswers } from './answering.tsx';
import { Buttons, MessageButton } from './buttons.tsx';
import { ageText, mutualText, Note, Sentence } from './told.tsx';

interface CardViewProps {
  card: Card;
  on: Spot;
  onTouch?: () => void;
}

/** What stands in the card of an invitation, before and after it was answered. */
export function CardView({ card, on, onTouch }: CardViewProps) {
  const words = useNetworkWords();
  const outcome = useAnswers().outcomes[card.id];
  const name = <NameLink path={card.path} name={card.name} />;
  if (outcome === 'accepted' && on !== 'decoy') {
    return (
      <div className="row">
        <p>
          <Sentence text={words.nowConnected} parts={{ name }} />
        </p>
        {card.inviter === '' && <MessageButton card={card} on={on} />}
      </div>
    );
  }
  if (outcome && on !== 'decoy') {
    return <p role="status">{outcome === 'gone' ? words.noLongerThere : put(words.ignoredSaid, card)}</p>;
  }
  return (
    <>
      <div className="row">
        <Told card={card} />
        <Buttons card={card} on={on} onTouch={onTouch} />
      </div>
      {card.note !== '' && <Note text={card.note} />}
    </>
  );
}

/** Name, headline, mutual connections, time: each a paragraph of its own, in this order. */
function Told({ card }: { card: Card }) {
  const { language, frontEnd } = usePage();
  const words = useNetworkWords();
  const { kind, mutual } = card;
  const name = <NameLink path={card.path} name={card.name} />;
  const sentence = kind === 'person' ? '{name}' : kind === 'follower' ? words.follows : words.invites[kind];
  return (
    <div className="told">
      <p className="strong">
        <Sentence text={sentence} parts={{ name, inviter: <Inviter card={card} /> }} />
      </p>
      {card.headline !== '' && <p>{card.headline}</p>}
      {mutual && (
        <p className="quiet">
          {frontEnd === 'classic' ? (
            mutualText(words, mutual)
          ) : (
            <a href={`/search/results/people/?connectionOf=${card.memberId}`}>{mutualText(words, mutual)}</a>
          )}
        </p>
      )}
      <p className="quiet">
        <time>{ageText(language, card.ageDays)}</time>
      </p>
    </div>
  );
}

/** The path of a link leads to the thing itself; who invites to a group or an event is a link too, before it. */
function Inviter({ card: { kind, inviter } }: { card: Card }) {
  const path = `/in/${inviter.toLowerCase().replaceAll(' ', '-')}/`;
  return kind === 'group' || kind === 'event' ? <NameLink path={path} name={inviter} /> : inviter;
}

/** The picture and the name are links to the same page; the classic front end leaves the last slash out. */
function NameLink({ path, name }: { path: string; name: string }) {
  const classic = usePage().frontEnd === 'classic';
  return <a href={classic ? path.replace(/\/$/, '') : path}>{name}</a>;
}

/** Somebody to connect with, in a card like the others. */
export function SuggestionView({ suggested }: { suggested: Suggested }) {
  const words = useNetworkWords();
  return (
    <div className="row">
      <div className="told">
        <p className="strong">
          <NameLink path={suggested.path} name={suggested.name} />
        </p>
        <p>{suggested.headline}</p>
      </div>
      <div className="actions">
        <button
          type="button"
          className="secondary"
          aria-label={put(words.connectLabel, suggested)}
          onClick={(event) => notePress('connect', 'suggestion', suggested, event)}
        >
          <span>{words.connect}</span>
        </button>
      </div>
    </div>
  );
}
