import { useEffect, useRef, useState } from 'preact/hooks';
import type { SlotView } from '../../src/draft/contract.ts';
import { AREA_RULES, type Area } from '../../src/profile/sections.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { formatNumber, t, tn } from '../app/strings.ts';
import { entryDates, forSection, sectionLabel } from '../ui/format/labels.ts';
import { moveFocus } from '../ui/hooks/move-focus.ts';
import {
  hasQueue,
  isListed,
  openAtFirst,
  QUEUE_SCREEN,
  SKILLS_SCREEN,
  type SlotGroup,
  slotGroups,
} from './slot-groups.ts';
import { GroupRow, Row } from './slot-row.tsx';
import { slotLabel, slotSays } from './slot-state.ts';

interface Props {
  readonly client: ClientView;
  /** A slot's id, or `SKILLS`. */
  readonly selected: string | null;
  readonly onSelect: (screen: string) => void;
  readonly onAdd: (section: Area) => void;
}

/** Stands for the sections that hold nothing yet, where a section's name stands for its group. */
const EMPTY = 'empty';

/** The client's sections; entries are folded under theirs. One stop of the Tab key, arrows walk it and fold it. */
export function SlotList({ client, selected, onSelect, onAdd }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const groups = slotGroups(client);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(groups));
  const current = client.slots.find(({ slot }) => slot === selected)?.section;
  useEffect(() => {
    if (current) setOpen((old) => new Set(old).add(current));
  }, [current]);

  const fold = (name: string, opened: boolean) =>
    setOpen((old) => {
      const next = new Set(old);
      if (opened) next.add(name);
      else next.delete(name);
      return next;
    });
  const empty = groups.filter(isEmpty);
  const full = groups.filter((group) => !isEmpty(group));
  const isSeen =
    selected === QUEUE_SCREEN ||
    full.some(({ section, slots }) =>
      AREA_RULES[section].nameOnly
        ? selected === SKILLS_SCREEN
        : (!isListed(section) || open.has(section)) && slots.some(({ slot }) => slot === selected),
    );
  let isFirst = true;
  /** The Tab key stops once: at what is selected, or at the first row where that is folded away. */
  const stopAt = (screen: string | null): boolean => {
    const here = isSeen ? screen === selected : isFirst;
    isFirst = false;
    return here;
  };
  const slotRow = (slot: SlotView) => (
    <Row
      key={slot.slot}
      label={slotLabel(slot)}
      tags={isQuiet(slot) ? [] : [{ key: slot.slot, ...slotSays(slot) }]}
      under={slot.entry ? entryDates(slot.section, slot.entry) : ''}
      current={slot.slot === selected}
      stop={stopAt(slot.slot)}
      onSelect={() => onSelect(slot.slot)}
    />
  );
  const addRow = (section: Area) => (
    <Row
      key={`add-${section}`}
      label={section === 'post' ? t('desk_newPost') : t(forSection('desk_addRow', section))}
      adds
      stop={stopAt(null)}
      onSelect={() => onAdd(section)}
    />
  );

  const groupOf = ({ section, slots, adding }: SlotGroup) => {
    if (!isListed(section)) return slots.map(slotRow);
    const label = sectionLabel(section);
    if (AREA_RULES[section].nameOnly)
      return (
        <GroupRow
          key={section}
          label={label}
          slots={slots}
          current={selected === SKILLS_SCREEN}
          stop={stopAt(SKILLS_SCREEN)}
          onSelect={() => onSelect(SKILLS_SCREEN)}
        />
      );
    const isOpen = open.has(section);
    return (
      <GroupRow
        key={section}
        label={label}
        slots={slots}
        open={isOpen}
        stop={stopAt(null)}
        onSelect={() => fold(section, !isOpen)}
        onFold={(opened) => fold(section, opened)}
      >
        {slots.map(slotRow)}
        {adding && addRow(section)}
      </GroupRow>
    );
  };

  return (
    <nav aria-label={t('desk_sections')}>
      <ul ref={list} class="desk-list" onKeyDown={(event) => moveFocus(event, list.current)}>
        {full.map(groupOf)}
        {hasQueue(client) && (
          <Row
            label={sectionLabel('invitations')}
            tags={queueTags(client)}
            current={selected === QUEUE_SCREEN}
            stop={stopAt(QUEUE_SCREEN)}
            onSelect={() => onSelect(QUEUE_SCREEN)}
          />
        )}
        {empty.length > 0 && (
          <GroupRow
            label={t('desk_emptySections')}
            count={formatNumber(empty.length)}
            slots={[]}
            open={open.has(EMPTY)}
            stop={stopAt(null)}
            onSelect={() => fold(EMPTY, !open.has(EMPTY))}
            onFold={(opened) => fold(EMPTY, opened)}
          >
            {empty.map(({ section }) => addRow(section))}
          </GroupRow>
        )}
      </ul>
    </nav>
  );
}

function queueTags({ queue }: ClientView) {
  if (queue.undecided === 0) return [];
  return [{ key: QUEUE_SCREEN, text: tn('queue_toAnswer', queue.undecided), tone: 'you' as const }];
}

/** Nothing is known of it; experience keeps its place, for every profile has some. */
const isEmpty = ({ section, slots }: SlotGroup): boolean =>
  slots.length === 0 && section !== 'experience' && section !== 'post' && !AREA_RULES[section].nameOnly;

/** Among many entries only those are marked with which something happens. */
const isQuiet = ({ section, op, state }: SlotView): boolean =>
  AREA_RULES[section].hasEntries && op === 'set' && state === 'untouched';
