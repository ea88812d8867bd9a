import type { SlotState } from '../../src/change/states.ts';
import type { SlotView } from '../../src/draft/contract.ts';
import { AREA_RULES } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import { type StringKey, t } from '../app/strings.ts';
import { forSection, sectionLabel, type Tone } from '../ui/format/labels.ts';

interface Word {
  readonly key: StringKey;
  readonly tone: Tone;
}

const WORDS: Readonly<Record<SlotState, Word>> = {
  untouched: { key: 'desk_slot_untouched', tone: 'soft' },
  drafted: { key: 'desk_slot_drafted', tone: 'soft' },
  sent: { key: 'desk_slot_sent', tone: 'soft' },
  approved: { key: 'desk_slot_approved', tone: 'good' },
  applied: { key: 'desk_slot_applied', tone: 'good' },
  'by-hand': { key: 'desk_slot_byHand', tone: 'good' },
  unknown: { key: 'desk_slot_unknown', tone: 'soft' },
  rejected: { key: 'desk_slot_rejected', tone: 'you' },
  asked: { key: 'desk_slot_asked', tone: 'you' },
  failed: { key: 'desk_slot_failed', tone: 'you' },
  conflict: { key: 'desk_slot_conflict', tone: 'you' },
  lapsed: { key: 'desk_slot_lapsed', tone: 'you' },
};
const TO_FIX: Word = { key: 'desk_slot_toFix', tone: 'stop' };
const TAKEN_BACK: Word = { key: 'desk_slot_takenBack', tone: 'soft' };
const NEW: Word = { key: 'desk_slot_new', tone: 'soft' };
const TO_REMOVE: Word = { key: 'desk_slot_toRemove', tone: 'soft' };
const REMOVED: Word = { key: 'desk_slot_removed', tone: 'good' };

/** What is to fix or came back first, then what is on its way: the order in which a group counts its entries. */
const IN_GROUPS: readonly StringKey[] = [
  TO_FIX.key,
  'desk_slot_asked',
  'desk_slot_rejected',
  'desk_slot_failed',
  'desk_slot_conflict',
  'desk_slot_lapsed',
  NEW.key,
  TO_REMOVE.key,
  'desk_slot_drafted',
  TAKEN_BACK.key,
  'desk_slot_sent',
  'desk_slot_unknown',
  'desk_slot_approved',
];

function wordOf(slot: SlotView): Word {
  const { op, state, ready, dropped } = slot;
  if (dropped) return TAKEN_BACK;
  if (ready && realProblems(slot).length > 0) return TO_FIX;
  const isDraft = state === 'untouched' || state === 'drafted';
  if (isDraft && op === 'add') return NEW;
  if (isDraft && op === 'remove') return TO_REMOVE;
  return op === 'remove' && isInProfile(slot) ? REMOVED : WORDS[state];
}

/** The state in plain words; a draft that cannot be sent says so. */
export function slotSays(slot: SlotView): { text: string; tone: Tone } {
  const { key, tone } = wordOf(slot);
  return { text: t(key), tone };
}

/** "3 new" for each state that says something about the group, what waits for the writer first; two at most. */
export function groupStates(slots: readonly SlotView[]): { key: string; text: string; tone: Tone; count: number }[] {
  const counts = new Map<StringKey, { word: Word; count: number }>();
  for (const slot of slots) {
    const word = wordOf(slot);
    counts.set(word.key, { word, count: (counts.get(word.key)?.count ?? 0) + 1 });
  }
  return IN_GROUPS.flatMap((key) => {
    const found = counts.get(key);
    return found ? [{ key, text: t(key), tone: found.word.tone, count: found.count }] : [];
  }).slice(0, 2);
}

type Labelled = Pick<SlotView, 'section' | 'entry' | 'fields'>;

/** So much of a post names it among others, UTF-16 units. */
const POST_NAME = 40;

/** A post has no name but its first words. */
function postLabel(fields: SlotView['fields']): string {
  const text = (fields[0]?.text ?? '').trim().replace(/\s+/gu, ' ');
  if (text === '') return t('desk_newPost');
  return text.length > POST_NAME ? `${text.slice(0, POST_NAME - 1).trimEnd()}…` : text;
}

/** "Headline", the entry by its own words, or "New position" as long as it has none. */
export const slotLabel = ({ section, entry, fields }: Labelled): string =>
  section === 'post'
    ? postLabel(fields)
    : !entry && AREA_RULES[section].hasEntries
      ? t(forSection('desk_newEntry', section))
      : sectionLabel(section, entry);

/** A draft that says the same as the profile is not a mistake, only not a change yet. */
export const realProblems = (slot: SlotView): Refusal[] =>
  slot.problems.filter(({ refused }) => refused !== 'nothing-changed');

export const isInProfile = ({ state }: SlotView): boolean => state === 'applied' || state === 'by-hand';

export const slotCameBack = (slot: SlotView): boolean => wordOf(slot).tone === 'you';

/** The slot to show first: what the client sent back, then what is drafted, then the first. */
export const firstToShow = (slots: readonly SlotView[]): SlotView | undefined =>
  slots.find((slot) => slotCameBack(slot) && !slot.ready) ?? slots.find((slot) => slot.state === 'drafted') ?? slots[0];
