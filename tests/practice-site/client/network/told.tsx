import { Fragment, type ReactNode, useState } from 'react';
import type { PracticeMutual } from '../../network-types.ts';
import type { PracticeLanguage } from '../../types.ts';
import { useNetworkWords, usePage } from '../page-context.ts';
import { type NetworkWords, put } from '../words/network-words.ts';

/** "2 weeks ago", "Yesterday", in the browser's own words. */
export function ageText(language: PracticeLanguage, days: number): string {
  const [count, unit] =
    days < 7 ? ([days, 'day'] as const) : days < 30 ? ([days / 7, 'week'] as const) : ([days / 30, 'month'] as const);
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(count), unit);
  // "last week" is not said on the real site
  const said = Math.floor(count) === 1 && unit !== 'day' ? exactly(language, unit) : text;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const exactly = (language: PracticeLanguage, unit: 'week' | 'month'): string =>
  new Intl.RelativeTimeFormat(language).format(-1, unit);

export function mutualText({ mutual }: NetworkWords, { name, others }: PracticeMutual): string {
  if (name === null) return others === 1 ? mutual.one : put(mutual.many, { count: others });
  if (others === 0) return put(mutual.named, { name });
  return others === 1 ? put(mutual.namedAndOne, { name }) : put(mutual.namedAndMany, { name, count: others });
}

/** A sentence with elements in the place of its holes. */
export function Sentence({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }) {
  const pieces = text.split(/(\{\w+\})/);
  return pieces.map((piece, index) => {
    const part = parts[piece.replace(/[{}]/g, '')];
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no identity but their place
    return <Fragment key={index}>{piece.startsWith('{') ? part : piece}</Fragment>;
  });
}

/** UTF-16 units up to which a note is shown whole. */
const SHORT = 120;

/**
 * A note. A long one: in the new front end the whole text is there, cut by style, its button inside the same box; in
 * the classic one the rest is not in the document before "Show more" is pressed.
 */
export function Note({ text }: { text: string }) {
  const words = useNetworkWords();
  const classic = usePage().frontEnd === 'classic';
  const [open, setOpen] = useState(false);
  const long = text.length > SHORT;
  const shown = classic && long && !open ? `${text.slice(0, SHORT).trimEnd()}…` : text;
  const more = long && (
    <button type="button" className="more" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? words.showLess : words.showMore}
    </button>
  );
  if (classic) {
    return (
      <div className="invitation-card__custom-message note">
        <span className="prose">{shown}</span> {more}
      </div>
    );
  }
  return (
    <div className="note">
      <span className={long && !open ? 'prose clamped' : 'prose'}>{shown}</span>
      {more}
    </div>
  );
}
