import type { ComponentChildren } from 'preact';
import type { SlotView } from '../../src/draft/contract.ts';
import { formatNumber, t } from '../app/strings.ts';
import type { Tone } from '../ui/format/labels.ts';
import { Theirs } from '../ui/theirs.tsx';
import { groupStates } from './slot-state.ts';

interface Tag {
  readonly key: string;
  readonly text: string;
  readonly tone: Tone;
}

interface RowProps {
  readonly label: string;
  readonly tags?: readonly Tag[];
  /** A second, quieter line. */
  readonly under?: string;
  /** It brings something new instead of opening what is there. */
  readonly adds?: boolean;
  readonly current?: boolean;
  readonly stop: boolean;
  readonly onSelect: () => void;
}

export const Row = ({ label, tags = [], under, adds, current, stop, onSelect }: RowProps) => (
  <li>
    <button
      type="button"
      class={adds ? 'desk-row desk-add' : 'desk-row'}
      aria-current={current ? 'true' : undefined}
      tabIndex={stop ? 0 : -1}
      onClick={onSelect}
    >
      <Name label={label} tags={tags} />
      {under && (
        <>
          {' '}
          <span class="desk-row-under soft small">{under}</span>
        </>
      )}
    </button>
  </li>
);

interface GroupProps extends Pick<RowProps, 'label' | 'current' | 'stop' | 'onSelect'> {
  readonly slots: readonly SlotView[];
  /** How many are in it; of the slots, if not said. */
  readonly count?: string;
  /** Undefined where there is nothing to fold. */
  readonly open?: boolean;
  readonly onFold?: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

/** A section with its entries: how many, and what is about them. Arrow keys to the side fold it. */
export function GroupRow({ label, slots, count, open, current, stop, onSelect, onFold, children }: GroupProps) {
  const tags = groupStates(slots).map(({ key, text, tone, count: many }) => ({
    key,
    tone,
    text: t('desk_group_count', formatNumber(many), text),
  }));
  return (
    <li>
      <button
        type="button"
        class="desk-row desk-group"
        aria-current={current ? 'true' : undefined}
        aria-expanded={open}
        tabIndex={stop ? 0 : -1}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
          event.preventDefault();
          onFold?.(event.key === 'ArrowRight');
        }}
      >
        <Name label={label} count={count ?? (slots.length > 0 ? formatNumber(slots.length) : '')} tags={tags} />
      </button>
      {open && <ul class="desk-entries">{children}</ul>}
    </li>
  );
}

const Name = ({ label, count, tags }: { label: string; count?: string; tags: readonly Tag[] }) => (
  <>
    <span class="desk-row-name">
      <Theirs text={label} />
      {count && <span class="soft"> {count}</span>}
    </span>{' '}
    {tags.map(({ key, text, tone }) => (
      <span key={key} class={`desk-tag desk-${tone}`}>
        {text}{' '}
      </span>
    ))}
  </>
);
