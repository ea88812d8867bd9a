import { t } from '../app/strings.ts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** One of the two. */
  readonly labelledBy?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  /** Where a visitor's view is cut by "see more", UTF-16 units; null when all of it is seen. */
  readonly fold?: number | null;
  readonly class?: string;
  /** Enter and pasted line ends make no new line. */
  readonly oneLine?: boolean;
  readonly onLeave?: () => void;
}

/**
 * A text box as tall as its text. A copy of the text lies behind it, invisible, to give it its height; the same copy
 * carries the "see more" line to the place where the text is cut.
 */
export function GrowingText(props: Props) {
  const { id, value, onValue, labelledBy, label, describedBy, fold = null, oneLine, onLeave, class: kind = '' } = props;
  return (
    <div class={`desk-grow member-text ${kind}`}>
      <div class="desk-grow-copy" aria-hidden="true" dir="auto">
        {fold === null ? value : value.slice(0, fold)}
        {fold !== null && <span class="desk-fold" data-label={t('desk_seeMore')} />}
        {fold !== null && value.slice(fold)}{' '}
      </div>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        value={value}
        aria-labelledby={labelledBy}
        aria-label={label}
        aria-describedby={describedBy}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (oneLine && event.key === 'Enter') event.preventDefault();
        }}
        onInput={(event) => onValue(oneLine ? onOneLine(event.currentTarget.value) : event.currentTarget.value)}
      />
    </div>
  );
}

/** A headline copied from a page often brings line ends along. */
const onOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, ' ');
