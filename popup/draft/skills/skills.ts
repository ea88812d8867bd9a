import type { SlotView } from '../../../src/draft/contract.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import { fieldRule } from '../../../src/profile/sections.ts';
import { checkValue } from '../../../src/profile/values.ts';

/** What a pasted list of skills comes to. */
export interface SkillLines {
  readonly fresh: readonly string[];
  /** Here already, or twice in the list. */
  readonly known: readonly string[];
  /** Longer than the site takes. */
  readonly wrong: readonly string[];
  /** More than the profile takes. */
  readonly over: readonly string[];
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

export const skillName = ({ entry, fields }: SlotView): string => entry?.title ?? fields[0]?.text ?? '';

export const byName = (slots: readonly SlotView[]): SlotView[] => {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...slots].sort((a, b) => compare(skillName(a), skillName(b)));
};

/** What the profile will hold: all but what goes. */
export const staying = (slots: readonly SlotView[]): readonly SlotView[] =>
  slots.filter(({ op, dropped }) => (op === 'remove' ? dropped : !(op === 'add' && dropped)));

export function readSkills(text: string, slots: readonly SlotView[]): SkillLines {
  const rule = fieldRule('skills', 'skill');
  const seen = new Set(slots.map((slot) => folded(skillName(slot))));
  const found = { fresh: [] as string[], known: [] as string[], wrong: [] as string[], over: [] as string[] };
  let room = LIMITS.skills - staying(slots).length;
  for (const line of text.split('\n')) {
    const skill = line.replace(/\s+/gu, ' ').trim();
    if (skill === '') continue;
    if (seen.has(folded(skill))) found.known.push(skill);
    else if (rule && checkValue(rule, skill)) found.wrong.push(skill);
    else if (room-- <= 0) found.over.push(skill);
    else found.fresh.push(skill);
    seen.add(folded(skill));
  }
  return found;
}
