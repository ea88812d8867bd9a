import type { SlotView } from '../../src/draft/contract.ts';
import { AREA_RULES, AREAS, type Area } from '../../src/profile/sections.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { mayPropose } from '../grant/scope-groups.ts';

export interface SlotGroup {
  readonly section: Area;
  readonly slots: readonly SlotView[];
  /** How entries come in here; undefined where none may. */
  readonly adding: Adding | undefined;
}

/** `fresh`: a new one may be proposed. `named`: one of the profile's may be named that nobody has shared. */
export interface Adding {
  readonly fresh: boolean;
  readonly named: boolean;
}

/** Stands for the one screen of all skills, where a slot's id stands for its editor. */
export const SKILLS_SCREEN = '*skills';

/** Stands for the queue of invitations. */
export const QUEUE_SCREEN = '*queue';

/** What is shown for a slot: its own editor, or the screen of the section whose entries are no more than names. */
export const screenOf = (slot: SlotView): string => (AREA_RULES[slot.section].nameOnly ? SKILLS_SCREEN : slot.slot);

/** The sections in their order, each with what is known of it; those granted come even when nothing is. */
export function slotGroups(client: ClientView): readonly SlotGroup[] {
  return AREAS.flatMap((section) => {
    const slots = inOrder(client.slots.filter((slot) => slot.section === section));
    const adding = addingTo(client, section);
    return slots.length > 0 || adding ? [{ section, slots, adding }] : [];
  });
}

export function addingTo(client: ClientView, section: Area): Adding | undefined {
  if (!isListed(section) || section === 'invitations') return undefined;
  const fresh = mayPropose(client, section, 'add');
  const named =
    !(client.listed as readonly Area[]).includes(section) &&
    (mayPropose(client, section, 'set') || mayPropose(client, section, 'remove'));
  return fresh || named ? { fresh, named } : undefined;
}

/** A section of which there can be several: entries of the profile, and posts. */
export const isListed = (section: Area): boolean => AREA_RULES[section].hasEntries || section === 'post';

/** Whether there are invitations to answer for this client, or may be. */
export const hasQueue = ({ scope, queue }: Pick<ClientView, 'scope' | 'queue'>): boolean =>
  queue.all > 0 || scope.some(({ section }) => section === 'invitations');

/** So many entries are shown unasked; of more, whole groups stay folded. */
const UNFOLDED = 12;

/** The groups that are open to begin with: from the top, as long as the whole list can be taken in. */
export function openAtFirst(groups: readonly SlotGroup[]): ReadonlySet<Area> {
  const open = new Set<Area>();
  let shown = 0;
  for (const { section, slots } of groups) {
    if (!isListed(section) || AREA_RULES[section].nameOnly) continue;
    if (shown + slots.length > UNFOLDED) continue;
    shown += slots.length;
    open.add(section);
  }
  return open;
}

/** As a profile shows them: what is new or goes on first, then by the latest end and start. */
const inOrder = (slots: readonly SlotView[]): SlotView[] =>
  slots
    .map((slot) => ({ slot, when: whenOf(slot) }))
    .sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0))
    .map(({ slot }) => slot);

const whenOf = ({ op, entry }: SlotView): string => {
  if (op === 'add') return 'new';
  return entry?.start || entry?.end ? `${entry.end ?? '9999'} ${entry.start ?? ''}` : '';
};
