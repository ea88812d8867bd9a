import { useId } from 'preact/hooks';
import { t } from '../../app/strings.ts';
import { GrowingText } from '../../ui/growing-text.tsx';
import { Theirs } from '../../ui/theirs.tsx';

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
  return (
    <div class="desk-sheet">
      <p id={id} class="soft small">
        {caption}
      </p>
      {!editable && (before === '' ? <p class="soft">{t('desk_now_empty')}</p> : <Shared text={before ?? ''} />)}
      {editable && <NowText id={id} before={before} oneLine={oneLine} onBefore={onBefore} />}
    </div>
  );
}

interface NowProps extends Pick<Props, 'before' | 'oneLine' | 'onBefore'> {
  /** Of what stands above and names it; with `label` it names itself. */
  readonly id: string;
  readonly label?: string;
}

/** A present text that the writer types, or says that there is none. */
export function NowText({ id, label, before, oneLine, onBefore }: NowProps) {
  return (
    <>
      {before !== '' && (
        <GrowingText
          id={`${id}-now`}
          class="desk-now"
          value={before ?? ''}
          label={label}
          labelledBy={label === undefined ? id : undefined}
          oneLine={oneLine}
          onValue={(text) => onBefore(text || null)}
        />
      )}
      {(before === null || before === '') && <EmptyNow before={before} label={label} onBefore={onBefore} />}
    </>
  );
}

const Shared = ({ text }: { readonly text: string }) => (
  <p class="member-text desk-now">
    <Theirs text={text} />
  </p>
);

interface EmptyNowProps {
  readonly before: string | null;
  /** Of the field, where several stand on one screen. */
  readonly label?: string | undefined;
  readonly onBefore: (before: string | null) => void;
}

/** "It is empty now": said by the writer where nobody has shared the text. */
export const EmptyNow = ({ before, label, onBefore }: EmptyNowProps) => (
  <label class="desk-check small">
    <input
      type="checkbox"
      aria-label={label && `${label}: ${t('desk_now_isEmpty')}`}
      checked={before === ''}
      onChange={(event) => onBefore(event.currentTarget.checked ? '' : null)}
    />
    {t('desk_now_isEmpty')}
  </label>
);
