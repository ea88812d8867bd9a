import { splitGaps } from '../../src/text/gaps.ts';
import { splitHidden } from '../../src/text/hidden.ts';
import { t, tn } from '../app/strings.ts';

/** Pieces of one text with where each begins: a key that is true of the piece. */
export function placed<T>(
  pieces: readonly T[],
  length: (piece: T) => number,
): { readonly at: number; readonly piece: T }[] {
  let at = 0;
  return pieces.map((piece) => {
    const here = { at, piece };
    at += length(piece);
    return here;
  });
}

/** A crossed-out eye: drawn, since a sign of a font that is missing looks like what it should warn of. */
const Hidden = ({ code }: { code: string }) => (
  <span class="hidden-character" title={t('diffHidden', code)}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 8q3-5 7-5t7 5q-3 5-7 5T1 8zm5 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM2 14 14 2" />
    </svg>
    <span class="visually-hidden"> {t('diffHidden', code)} </span>
  </span>
);

/** Many empty lines, or blanks, as one mark with their number. */
export const Gap = ({ gap, count }: { gap: 'lines' | 'blanks'; count: number }) => (
  <span class={`gap ${gap}`}>{tn(gap === 'lines' ? 'diffGapLines' : 'diffGapBlanks', count)}</span>
);

/** A text with every character a reader could not see shown as a mark that names it, and every gap as one. */
export function VisibleText({ text }: { text: string }) {
  return (
    <>
      {splitGaps(text).flatMap((part) =>
        'gap' in part
          ? [<Gap key={part.at} gap={part.gap} count={part.count} />]
          : placed(splitHidden(part.text), (piece) => ('text' in piece ? piece.text.length : 1)).map(({ at, piece }) =>
              'text' in piece ? piece.text : <Hidden key={part.at + at} code={piece.hidden} />,
            ),
      )}
    </>
  );
}

/**
 * Words of somebody else: isolated from ours, and with marks for what nobody could see. `<bdi>` alone is not enough: a
 * U+2069 in the words ends the isolation early, and an override behind it turns our own sentence around.
 */
export const Theirs = ({ text, class: kind }: { text: string; class?: string | undefined }) => (
  <bdi class={kind}>
    <VisibleText text={text} />
  </bdi>
);
