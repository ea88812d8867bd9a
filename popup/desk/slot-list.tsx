import { useRef } from 'preact/hooks';
import type { SlotView } from '../../src/messages/desk-views.ts';
import { sectionLabel } from '../parts/labels.ts';
import { t } from '../strings.ts';
import { moveFocus } from './move-focus.ts';
import { slotState } from './slot-state.ts';

interface Props {
  readonly slots: readonly SlotView[];
  readonly selected: string | null;
  readonly onSelect: (slot: string) => void;
}

export function SlotList({ slots, selected, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const stop = slots.some((slot) => slot.slot === selected) ? selected : slots[0]?.slot;
  return (
    <nav aria-label={t('desk_sections')}>
      <ul ref={list} class="desk-list" onKeyDown={(event) => moveFocus(event, list.current)}>
        {slots.map((slot) => {
          const { text, tone } = slotState(slot);
          return (
            <li key={slot.slot}>
              <button
                type="button"
                class="desk-row"
                aria-current={slot.slot === selected ? 'true' : undefined}
                tabIndex={slot.slot === stop ? 0 : -1}
                onClick={() => onSelect(slot.slot)}
              >
                <bdi class="desk-row-name">{sectionLabel(slot.section, slot.entry)}</bdi>{' '}
                <span class={`desk-tag desk-${tone}`}>{text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
