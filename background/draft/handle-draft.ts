import type { Entry } from '../../src/profile/entry.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { sameEntry } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Naming } from '../../src/profile/sections.ts';
import { refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { write } from '../store/store.ts';
import { asInProfile, blankDraft, draftKey, isWithClient, sharedItem } from './drafts.ts';
import type { DraftRecord } from './records.ts';

/** Saves a draft as it is typed. The present text is only taken where no snapshot of the client's has said it. */
const saveDraft: Handler<'draft.save'> = ({ clientId, slot, fields, rationale }, { now }) =>
  write(async (tx) => {
    const key = draftKey(clientId, slot);
    const draft = await tx.objectStore('drafts').get(key);
    const client = await tx.objectStore('clients').get(clientId);
    if (draft === undefined || client === undefined) return refuse('unknown-change');
    const shared = sharedItem(draft, client.snapshot);
    const merged = draft.fields.map((field) => {
      const typed = fields.find(({ name }) => name === field.name);
      if (typed === undefined) return field;
      const isShared = draft.op === 'add' || shared?.fields.some(({ name }) => name === field.name) === true;
      const before = isShared || typed.before === undefined ? field.before : typed.before;
      return { ...field, text: typed.text, before };
    });
    await tx.objectStore('drafts').put({ ...draft, fields: merged, rationale, savedAt: now, dropped: false });
    return { savedAt: now };
  });

const saveNote: Handler<'draft.note'> = ({ clientId, note }, { now }) =>
  write(async (tx) => {
    const client = await tx.objectStore('clients').get(clientId);
    if (client === undefined) return refuse('unknown-change');
    await tx.objectStore('clients').put({ ...client, note });
    return { savedAt: now };
  });

/** An entry named by hand, or a new one. Naming the same one twice finds the first. */
const addEntry: Handler<'entry.add'> = ({ clientId, section, entry, fields }, { now }) =>
  write(async (tx) => {
    if ((await tx.objectStore('clients').get(clientId)) === undefined) return refuse('unknown-change');
    // an invitation is answered, not drafted
    if (!AREA_RULES[section].verbs.includes('add')) return refuse('unknown-section', section);
    if (entry !== null && !AREA_RULES[section].hasEntries) return refuse('malformed', section);
    const odd =
      entry && (nameRefusal(entry.title, 'title') ?? (entry.company && nameRefusal(entry.company, 'company')));
    if (odd) return odd;
    const drafts = await tx.objectStore('drafts').index('client').getAll(clientId);
    const known = drafts.find((draft) => draft.section === section && isSame(draft, entry, fields));
    if (known) return { slot: known.slot };
    const { naming } = AREA_RULES[section];
    const named = entry === null ? fields : namesOf(entry, naming);
    const order = Math.max(0, ...drafts.map((draft) => draft.order ?? 0)) + 1;
    const draft = blankDraft(clientId, section, entry, named, now, order);
    await tx.objectStore('drafts').put(draft);
    return { slot: draft.slot };
  });

const isSame = (draft: DraftRecord, entry: Entry | null, fields: readonly FieldText[]): boolean => {
  if (entry !== null) return draft.entry !== null && sameEntry(draft.entry, entry);
  // a message sent twice: a new entry that says the same and that nobody has touched since
  return (
    draft.op === 'add' &&
    draft.sent === null &&
    fields.length > 0 &&
    draft.fields.every(({ name, text }) => text === (fields.find((field) => field.name === name)?.text ?? ''))
  );
};

/** What an entry's name says of its fields. */
const namesOf = (entry: Entry, naming: Naming | undefined): FieldText[] =>
  (['title', 'company', 'start', 'end'] as const).flatMap((part) => {
    const name = naming?.[part];
    const text = entry[part];
    return name === undefined || !text ? [] : [{ name, text }];
  });

const proposeRemoval: Handler<'draft.remove'> = ({ clientId, slot, remove }) =>
  write(async (tx) => {
    const draft = await tx.objectStore('drafts').get(draftKey(clientId, slot));
    if (draft === undefined || draft.entry === null) return refuse('unknown-change');
    await tx.objectStore('drafts').put({ ...draft, op: remove ? 'remove' : 'set', dropped: false });
    return {};
  });

/** Nothing is proposed for this slot any more. What the client has, and has not answered, is taken back. */
const dropDraft: Handler<'draft.drop'> = ({ clientId, slot }) =>
  write(async (tx) => {
    const draft = await tx.objectStore('drafts').get(draftKey(clientId, slot));
    if (draft === undefined) return {};
    // what the client has keeps its texts until the message that takes it back: it may be kept after all
    if (isWithClient(draft)) await tx.objectStore('drafts').put({ ...draft, dropped: true });
    else if (draft.op === 'add') await tx.objectStore('drafts').delete(draft.key);
    else await tx.objectStore('drafts').put(asInProfile(draft));
    return {};
  });

export const draftHandlers = {
  'draft.save': saveDraft,
  'draft.note': saveNote,
  'entry.add': addEntry,
  'draft.remove': proposeRemoval,
  'draft.drop': dropDraft,
} satisfies Handlers;
