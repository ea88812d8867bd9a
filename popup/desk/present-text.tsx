import { useId } from 'preact/hooks';
import { t } from '../strings.ts';
import { GrowingText } from './growing-text.tsx';

interface Props {
  readonly caption: string;
  /** null: nobody has said what the profile holds now. */
  readonly before: string | null;
  /** False when the client shared it: then it is not the writer's to type. */
  readonly editable: boolean;
  readonly oneLine: boolean;
  readonly onBefore: (before: string | null) => void;
}

/** What the profile says now: shared by the client, or pasted by the writer. */
export function PresentText({ caption, before, editable, oneLine, onBefore }: Props) {
  const id = useId();
  const isEmpty = before === '';
  return (
    <div class="desk-sheet">
      <p id={id} class="soft small">
        {caption}
      </p>
      {!editable && (isEmpty ? <p class="soft">{t('desk_now_empty')}</p> : <Shared text={before ?? ''} />)}
      {editable && !isEmpty && (
        <GrowingText
          id={`${id}-now`}
          class="desk-now"
          value={before ?? ''}
          labelledBy={id}
          oneLine={oneLine}
          onValue={(text) => onBefore(text || null)}
        />
      )}
      {editable && (before === null || isEmpty) && (
        <label class="desk-check small">
          <input
            type="checkbox"
            checked={isEmpty}
            onChange={(event) => onBefore(event.currentTarget.checked ? '' : null)}
          />
          {t('desk_now_isEmpty')}
        </label>
      )}
    </div>
  );
}

const Shared = ({ text }: { readonly text: string }) => (
  <p class="member-text desk-now">
    <bdi>{text}</bdi>
  </p>
);
