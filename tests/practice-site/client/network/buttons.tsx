import type { MouseEvent } from 'react';
import { type Card, composePath, type Spot } from '../../shared/network.ts';
import { useOpenComposer } from '../messaging/composers.tsx';
import { useNetworkWords, usePage } from '../page-context.ts';
import { put } from '../words/network-words.ts';
import { notePress, useAnswers } from './answering.tsx';

interface ButtonsProps {
  card: Card;
  on: Spot;
  onTouch?: (() => void) | undefined;
}

/** Accept and Ignore: on the page of invitations Ignore comes first, on a profile Accept. */
export function Buttons(props: ButtonsProps) {
  const accept = <AcceptButton key="accept" {...props} />;
  const ignore = <IgnoreButton key="ignore" {...props} />;
  return <div className="actions">{props.on === 'profile' ? [accept, ignore] : [ignore, accept]}</div>;
}

const touching = (onTouch?: () => void) => ({ onPointerEnter: onTouch, onFocus: onTouch });

function IgnoreButton({ card, on, onTouch }: ButtonsProps) {
  const words = useNetworkWords();
  const { answer } = useAnswers();
  const press = (event: MouseEvent) => {
    notePress('ignore', on, card, event);
    if (on !== 'decoy') answer(card, 'ignore');
  };
  return (
    <button
      type="button"
      className="plain-text"
      aria-label={put(words.ignoreLabel, card)}
      onClick={press}
      {...touching(onTouch)}
    >
      <span>{words.ignore}</span>
    </button>
  );
}

/** On the card of somebody who follows, Accept is a link that answers to people only, never to scripts. */
function AcceptButton({ card, on, onTouch }: ButtonsProps) {
  const words = useNetworkWords();
  const { answer } = useAnswers();
  const label = put(words.acceptLabel, card);
  const asLink = card.kind === 'follower';
  const press = (event: MouseEvent) => {
    event.preventDefault();
    notePress('accept', on, card, event);
    if (on !== 'decoy' && !(asLink && !event.nativeEvent.isTrusted)) answer(card, 'accept');
  };
  if (asLink) {
    return (
      <a href={card.path} className="button-like" aria-label={label} onClick={press} {...touching(onTouch)}>
        <span>{words.accept}</span>
      </a>
    );
  }
  return (
    <button type="button" className="secondary" aria-label={label} onClick={press} {...touching(onTouch)}>
      <span>{words.accept}</span>
    </button>
  );
}

export function MessageButton({ card, on }: ButtonsProps) {
  const { messageAs } = usePage();
  const words = useNetworkWords();
  const openComposer = useOpenComposer();
  const label = put(words.messageLabel, card);
  const press = (event: MouseEvent) => {
    event.preventDefault();
    notePress('message', on, card, event);
    openComposer(card.memberId);
  };
  if (messageAs === 'link') {
    return (
      <a href={composePath(card.memberId)} className="button-like" aria-label={label} onClick={press}>
        {words.message}
      </a>
    );
  }
  return (
    <button type="button" className="secondary" aria-label={label} onClick={press}>
      {words.message}
    </button>
  );
}
