import { t } from '../app/strings.ts';
import { placed, VisibleText } from './theirs.tsx';

/** A reply in which the words that come from the person's own card are marked: nobody has approved those. */
export function Taken({ text, taken }: { text: string; taken: readonly string[] }) {
  const pieces = taken.reduce<string[]>(
    (all, value) => all.flatMap((piece) => (taken.includes(piece) ? [piece] : around(piece, value))),
    [text],
  );
  return (
    <bdi>
      {placed(pieces, (piece) => piece.length).map(({ at, piece }) =>
        taken.includes(piece) ? (
          <mark key={at}>
            <span class="visually-hidden"> {t('answers_taken')} </span>
            <VisibleText text={piece} />
          </mark>
        ) : (
          <VisibleText key={at} text={piece} />
        ),
      )}
    </bdi>
  );
}

const around = (text: string, value: string): string[] =>
  text
    .split(value)
    .flatMap((part, index) => (index === 0 ? [part] : [value, part]))
    .filter((part) => part !== '');
