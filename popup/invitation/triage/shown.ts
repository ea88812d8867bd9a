import { ageInDays } from '../../../src/invitation/age.ts';
import type { QueueState } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import type { Invitation } from '../../../src/wire/invitation.ts';

export const STANDINGS = ['all', 'undecided', 'decided', 'sent', 'back', 'done'] as const;
export type Standing = (typeof STANDINGS)[number];
export const NOTES = ['any', 'with', 'without'] as const;
export const SORTS = ['newest', 'mutual', 'name'] as const;

export interface QueueFilter {
  /** Every one of them must stand in the name, the headline or the note. */
  readonly words: string;
  readonly note: (typeof NOTES)[number];
  /** 0 asks nothing, not even that the number is known. */
  readonly mutual: number;
  readonly standing: Standing;
  readonly sort: (typeof SORTS)[number];
}

export const NO_FILTER: QueueFilter = { words: '', note: 'any', mutual: 0, standing: 'all', sort: 'newest' };

const BACK: readonly QueueState[] = ['rejected', 'asked', 'failed', 'lapsed'];
export const cameBack = ({ state }: QueueItem): boolean => BACK.includes(state);
export const isUndecidedItem = ({ decision, state }: QueueItem): boolean => decision === null && state !== 'done';

function stands(item: QueueItem, standing: Standing): boolean {
  if (standing === 'all') return true;
  if (standing === 'undecided') return isUndecidedItem(item);
  if (standing === 'back') return cameBack(item);
  if (standing === 'sent') return item.state === 'sent' || item.state === 'approved';
  return item.state === standing;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

// folding hundreds of notes at every key would be felt
const haystacks = new WeakMap<Invitation, string>();
function haystack(invitation: Invitation): string {
  const known = haystacks.get(invitation) ?? folded(`${invitation.name}\n${invitation.headline}\n${invitation.note}`);
  haystacks.set(invitation, known);
  return known;
}

/** When it was sent, seconds since 1970, as near as can be told. */
const sentOf = ({ invitation, readAt }: QueueItem): number =>
  invitation.sentAt ?? readAt / 1000 - (ageInDays(invitation.age) ?? 0) * 86_400;

/** What a filter lets through, in its order. `pinned` stays, whatever is asked: it is being written in. */
export function shownOf(items: readonly QueueItem[], filter: QueueFilter, pinned: string | null): QueueItem[] {
  const words = folded(filter.words).split(/\s+/u).filter(Boolean);
  const byName = new Intl.Collator();
  const name = (a: QueueItem, b: QueueItem) =>
    byName.compare(a.invitation.name, b.invitation.name) || (a.invitation.path < b.invitation.path ? -1 : 1);
  return items
    .filter((item) => {
      const { invitation } = item;
      if (invitation.path === pinned) return true;
      const hasNote = invitation.note.trim() !== '';
      return (
        stands(item, filter.standing) &&
        (filter.note === 'any' || hasNote === (filter.note === 'with')) &&
        (filter.mutual <= 0 || (invitation.mutual ?? -1) >= filter.mutual) &&
        words.every((word) => haystack(invitation).includes(word))
      );
    })
    .sort((a, b) => {
      if (filter.sort === 'name') return name(a, b);
      const [x, y] =
        filter.sort === 'mutual' ? [a.invitation.mutual ?? -1, b.invitation.mutual ?? -1] : [sentOf(a), sentOf(b)];
      return y - x || name(a, b);
    });
}

/** The same objects for what did not change, so that only what did is drawn again. */
export function steady(old: readonly QueueItem[], fresh: readonly QueueItem[]): readonly QueueItem[] {
  const known = new Map(old.map((item) => [item.invitation.path, item]));
  return fresh.map((item) => {
    const before = known.get(item.invitation.path);
    return before && JSON.stringify(before) === JSON.stringify(item) ? before : item;
  });
}
