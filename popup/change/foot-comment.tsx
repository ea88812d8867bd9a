import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChangeView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { decisionLabel } from './review-words.ts';

interface CommentProps {
  readonly kind: 'ask' | 'reject';
  readonly change: ChangeView;
  readonly comment: string;
  readonly mayDecide: boolean;
  readonly onComment: (comment: string) => void;
  readonly onSay: () => void;
  readonly onCancel: () => void;
}

/** A few words to the delegate. A question needs some; a no does not. */
export function CommentFoot({ kind, change, comment, mayDecide, onComment, onSay, onCancel }: CommentProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => box.current?.focus(), []);
  const name = shortName(change.person);
  const may = mayDecide && (kind === 'reject' || comment.trim() !== '');
  return (
    <>
      <label for={id}>
        <Sentence of={kind === 'ask' ? 'ask_what' : 'reject_why'} values={[name]} />
      </label>
      <textarea
        id={id}
        ref={box}
        rows={3}
        maxLength={2000}
        value={comment}
        onInput={(event) => onComment(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // in the popup, Escape would close it
          event.preventDefault();
          onCancel();
        }}
      />
      <div class="row even">
        <button
          type="button"
          class={kind === 'reject' ? 'button stop' : 'button next'}
          aria-disabled={!may}
          onClick={() => may && onSay()}
        >
          {kind === 'reject' ? (
            decisionLabel('reject', change)
          ) : (
            <span class="one-line">
              <Sentence of="ask_say" values={[name]} />
            </span>
          )}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}
