import type { Entry } from '../../src/profile/entry.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { entryFrom, sameEntry } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Area, type Op } from '../../src/profile/sections.ts';
import type { Snapshot, SnapshotItem } from '../../src/profile/snapshot.ts';
import type { Outcome, OutcomeLine } from '../../src/wire/outcome.ts';
import type { DraftRecord } from './records.ts';

export const draftKey = (client: string, slot: string): string => `${client}/${slot}`;

/** A section that always holds one text, which can only be set. */
const isOneText = (section: Area): boolean =>
  AREA_RULES[section].verbs.includes('set') && !AREA_RULES[section].hasEntries;

/** The slot of a section or entry: the id its changes carry through all rounds. */
const slotOf = (section: Area, entry: Entry | null, op: Op): string =>
  entry === null && op === 'set' ? section : `${section}-${entry?.formId ?? crypto.randomUUID()}`;

type Present = readonly FieldText[];

/**
 * What a snapshot makes of the drafts: what the writer has typed stays, only the present text follows. An entry that the
 * profile no longer has goes, unless something was written for it.
 */
export function draftsFrom(client: string, snapshot: Snapshot, known: readonly DraftRecord[], now: number) {
  const taken = new Set<DraftRecord>();
  const updated = snapshot.items.map(({ section, entry, fields }) => {
    const old = known.find((draft) => !taken.has(draft) && draft.section === section && isAbout(draft, entry ?? null));
    if (old === undefined) return blankDraft(client, section, entry ?? null, fields, now);
    taken.add(old);
    return rebased(old, entry ?? null, fields);
  });
  const gone = known.filter(
    (draft) =>
      !taken.has(draft) &&
      draft.entry !== null &&
      (snapshot.sections as readonly Area[]).includes(draft.section) &&
      (isUntouched(draft) || wasRemoved(draft)),
  );
  return { updated, gone };
}

const isAbout = (draft: DraftRecord, entry: Entry | null): boolean => {
  if (entry === null || draft.entry === null) return entry === null && draft.op === 'set';
  if (draft.entry.formId !== undefined && draft.entry.formId === entry.formId) return true;
  return draft.entry.formId === undefined && sameEntry(draft.entry, entry);
};

const isUntouched = ({ op, sent, fields }: DraftRecord): boolean =>
  op === 'set' && sent === null && fields.every(({ before, text }) => text === (before ?? ''));

const wasRemoved = ({ op, outcome }: DraftRecord): boolean => op === 'remove' && isDone(outcome);

const isDone = (outcome: OutcomeLine | null): boolean =>
  outcome?.outcome === 'applied' || outcome?.outcome === 'by-hand';

/** What the client's snapshot says of a draft's section or entry. */
export const sharedItem = (draft: DraftRecord, snapshot: Snapshot | null): SnapshotItem | undefined =>
  draft.op === 'add'
    ? undefined
    : snapshot?.items.find(
        ({ section, entry }) =>
          section === draft.section &&
          (draft.entry === null || (entry?.formId !== undefined && entry.formId === draft.entry.formId)),
      );

const WAITING: readonly Outcome[] = ['pending', 'approved', 'asked', 'unknown'];

/** The client has a version of it and has not answered. */
export const isWithClient = ({ sent, outcome }: DraftRecord): boolean =>
  sent !== null && (outcome === null || WAITING.includes(outcome.outcome));

/** Nothing is proposed any more: every field as the profile has it. */
export const asInProfile = (draft: DraftRecord): DraftRecord => ({
  ...draft,
  op: 'set',
  fields: draft.fields.map((field) => ({ ...field, text: field.before ?? '' })),
  dropped: false,
  sent: null,
  outcome: null,
});

/** A draft nobody has typed in: each field starts as the present text, or empty when that was not shared. */
export function blankDraft(
  client: string,
  section: Area,
  entry: Entry | null,
  present: Present,
  now: number,
  order = 0,
): DraftRecord {
  const op: Op = entry === null && !isOneText(section) ? 'add' : 'set';
  const slot = slotOf(section, entry, op);
  return {
    key: draftKey(client, slot),
    client,
    slot,
    section,
    op,
    entry,
    fields: AREA_RULES[section].fields.map(({ name }) => {
      const text = present.find((field) => field.name === name)?.text;
      // a new entry holds nothing yet, and that is known
      return op === 'add' ? { name, before: '', text: text ?? '' } : { name, before: text ?? null, text: text ?? '' };
    }),
    rationale: '',
    savedAt: now,
    order,
    dropped: false,
    sent: null,
    outcome: null,
  };
}

function rebased(draft: DraftRecord, entry: Entry | null, present: Present): DraftRecord {
  const fields = draft.fields.map((field) => {
    const before = present.find(({ name }) => name === field.name)?.text ?? field.before;
    const untouched = field.text === (field.before ?? '');
    return { ...field, before, text: untouched ? (before ?? '') : field.text };
  });
  return { ...draft, entry: entry ?? draft.entry, fields };
}

/** A draft after the client's answer: what went in is the new present text, and a new entry is one of the profile's. */
export function settled(draft: DraftRecord, outcome: OutcomeLine): DraftRecord {
  if (!isDone(outcome) || draft.op === 'remove') return { ...draft, outcome };
  const wentIn = outcome.edited ?? draft.sent?.after ?? [];
  const fields = draft.fields.map((field) => {
    const text = wentIn.find(({ name }) => name === field.name)?.text;
    const sent = draft.sent?.after.find(({ name }) => name === field.name)?.text;
    if (text === undefined) return field;
    return { ...field, before: text, text: field.text === sent ? text : field.text };
  });
  const entry = entryFrom(
    draft.section,
    (name) => fields.find((field) => field.name === name)?.before ?? undefined,
    draft.entry?.formId,
  );
  // what was named by hand keeps what its fields do not say
  return { ...draft, op: 'set', entry: draft.entry ? { ...draft.entry, ...entry } : (entry ?? null), fields, outcome };
}
