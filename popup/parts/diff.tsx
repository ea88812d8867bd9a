import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DiffPart, wordDiff } from '../../src/changes/diff.ts';
import { splitHidden } from '../../src/profile/hidden.ts';
import { t } from '../strings.ts';

export type DiffView = 'changes' | 'before' | 'after';

/** Pieces of one text with where each begins: a key that is true of the piece. */
function placed<T>(pieces: readonly T[], length: (piece: T) => number): { readonly at: number; readonly piece: T }[] {
  let at = 0;
  return pieces.map((piece) => {
    const here = { at, piece };
    at += length(piece);
    return here;
  });
}

/** A text with every character a reader could not see shown as a chip that names it. */
export function VisibleText({ text }: { text: string }) {
  return (
    <>
      {placed(splitHidden(text), (part) => ('text' in part ? part.text.length : 1)).map(({ at, piece }) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span class="hidden-character" key={at} title={t('diffHidden', piece.hidden)}>
            <span aria-hidden="true">▯</span>
            <span class="visually-hidden"> {t('diffHidden', piece.hidden)} </span>
          </span>
        ),
      )}
    </>
  );
}

/** Line breaks that come or go are marked: they are part of what is approved, and an empty line shows no underline. */
function Marked({ text }: { text: string }) {
  return (
    <>
      {placed(text.split('\n'), (line) => line.length + 1).map(({ at, piece: line }) => (
        <span key={at}>
          {at > 0 && (
            <>
              <span class="line-break" aria-hidden="true">
                ↵
              </span>
              <span class="visually-hidden"> {t('diffLineBreak')} </span>
              {'\n'}
            </>
          )}
          <VisibleText text={line} />
        </span>
      ))}
    </>
  );
}

function Part({ part }: { part: DiffPart }): ComponentChildren {
  if (part.kind === 'same') return <VisibleText text={part.text} />;
  const Tag = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span class="visually-hidden"> {t(part.kind === 'added' ? 'diffAdded' : 'diffRemoved')} </span>
      <Marked text={part.text} />
    </Tag>
  );
}

/** What changes between two texts, or either of them whole. The texts are shown to the last character, as text. */
export function DiffText({ before, after, view }: { before: string; after: string; view: DiffView }) {
  const parts = useMemo(() => (view === 'changes' ? wordDiff(before, after) : []), [before, after, view]);
  const whole = view === 'before' ? before : after;
  if (view !== 'changes' && whole === '')
    return <p class="soft">{t(view === 'before' ? 'diffNothingBefore' : 'diffNothingAfter')}</p>;
  return (
    <bdi class="member-text diff" dir="auto">
      {view === 'changes' ? (
        placed(parts, (part) => part.text.length).map(({ at, piece }) => <Part key={at} part={piece} />)
      ) : (
        <VisibleText text={whole} />
      )}
    </bdi>
  );
}
