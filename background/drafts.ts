import type { OutcomeLine } from '../src/changes/outcome.ts';
import { type Entry, entryKey } from '../src/profile/entry.ts';
import { type FieldName, SECTIONS, type SectionName } from '../src/profile/sections.ts';
import type { Snapshot } from '../src/profile/snapshot.ts';
import type { DraftRecord } from './store/records.ts';

export const draftKey = (client: string, slot: string): string => `${client}/${slot}`;

/** The slot of a section or entry: the id its changes carry through all rounds. */
const slotOf = (section: SectionName, entry: Entry | null): string =>
  entry === null ? section : `${section}-${entry.formId ?? crypto.randomUUID()}`;

/** Texts by field; a missing one was not shared. */
type Present = Partial<Record<FieldName, string>>;

/** The drafts that a snapshot adds or moves. What the writer has typed stays; only the present text follows. */
export function draftsFrom(
  client: string,
  snapshot: Snapshot,
  known: readonly DraftRecord[],
  now: number,
): DraftRecord[] {
  const updated: DraftRecord[] = [];
  const take = (section: SectionName, entry: Entry | null, present: Present) => {
    const old = known.find(
      (draft) =>
        draft.section === section &&
        (entry === null ||
          (draft.entry !== null && (entryKey(draft.entry) === entryKey(entry) || sameName(draft.entry, entry)))),
    );
    updated.push(old ? rebased(old, entry, present) : blankDraft(client, section, entry, present, now));
  };
  if (snapshot.headline !== undefined) take('headline', null, { headline: snapshot.headline });
  if (snapshot.about !== undefined) take('about', null, { about: snapshot.about });
  for (const { entry, description } of snapshot.positions ?? [])
    take('experience', entry, { title: entry.title, description });
  return updated;
}

const sameName = (a: Entry, b: Entry): boolean =>
  a.formId === undefined && a.title === b.title && a.company === b.company;

/** A draft nobody has typed in: each field starts as the present text, or empty when that was not shared. */
export function blankDraft(
  client: string,
  section: SectionName,
  entry: Entry | null,
  present: Present,
  now: number,
): DraftRecord {
  const slot = slotOf(section, entry);
  return {
    key: draftKey(client, slot),
    client,
    slot,
    section,
    entry,
    fields: SECTIONS[section].fields.map(({ name }) => ({
      name,
      before: present[name] ?? null,
      text: present[name] ?? '',
    })),
    rationale: '',
    savedAt: now,
    sent: null,
    outcome: null,
  };
}

function rebased(draft: DraftRecord, entry: Entry | null, present: Present): DraftRecord {
  const fields = draft.fields.map((field) => {
    const before = present[field.name] ?? field.before;
    const untouched = field.text === (field.before ?? '');
    return { ...field, before, text: untouched ? (before ?? '') : field.text };
  });
  return { ...draft, entry: entry ?? draft.entry, fields };
}

/** A draft after the client's answer: what went in is the new present text. */
export function settled(draft: DraftRecord, outcome: OutcomeLine): DraftRecord {
  if (outcome.outcome !== 'applied' && outcome.outcome !== 'by-hand') return { ...draft, outcome };
  const wentIn = outcome.edited ?? draft.sent?.after ?? [];
  const fields = draft.fields.map((field) => {
    const text = wentIn.find(({ name }) => name === field.name)?.text;
    const sent = draft.sent?.after.find(({ name }) => name === field.name)?.text;
    if (text === undefined) return field;
    return { ...field, before: text, text: field.text === sent ? text : field.text };
  });
  const title = fields.find(({ name }) => name === 'title')?.before;
  const entry = draft.entry && title ? { ...draft.entry, title } : draft.entry;
  return { ...draft, entry, fields, outcome };
}
