import { splitHidden } from '../../src/profile/hidden.ts';
import { t } from '../strings.ts';

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

/**
 * Words of somebody else: isolated from ours, and with chips for what nobody could see. `<bdi>` alone is not enough: a
 * U+2069 in the words ends the isolation early, and an override behind it turns our own sentence around.
 */
export const Theirs = ({ text, class: kind }: { text: string; class?: string | undefined }) => (
  <bdi class={kind}>
    <VisibleText text={text} />
  </bdi>
);
