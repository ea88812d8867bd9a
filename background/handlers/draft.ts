import { refuse } from '../../src/refusal.ts';
import { blankDraft, draftKey } from '../drafts.ts';
import { write } from '../store/store.ts';
import type { Handler } from './handler.ts';

/** Saves a draft as it is typed. The present text is only taken where no snapshot of the client's has said it. */
export const saveDraft: Handler<'draft.save'> = ({ clientId, slot, fields, rationale }, { now }) =>
  write(async (tx) => {
    const key = draftKey(clientId, slot);
    const draft = await tx.objectStore('drafts').get(key);
    const client = await tx.objectStore('clients').get(clientId);
    if (draft === undefined || client === undefined) return refuse('unknown-change');
    const fromSnapshot =
      draft.section === 'experience'
        ? client.snapshot?.positions?.some(
            ({ entry }) => entry.formId !== undefined && entry.formId === draft.entry?.formId,
          ) === true
        : client.snapshot?.[draft.section] !== undefined;
    const merged = draft.fields.map((field) => {
      const typed = fields.find(({ name }) => name === field.name);
      if (typed === undefined) return field;
      const before = fromSnapshot || typed.before === undefined ? field.before : typed.before;
      return { ...field, text: typed.text, before };
    });
    await tx.objectStore('drafts').put({ ...draft, fields: merged, rationale, savedAt: now });
    return { savedAt: now };
  });

export const saveNote: Handler<'draft.note'> = ({ clientId, note }, { now }) =>
  write(async (tx) => {
    const client = await tx.objectStore('clients').get(clientId);
    if (client === undefined) return refuse('unknown-change');
    await tx.objectStore('clients').put({ ...client, note });
    return { savedAt: now };
  });

/** A position named by hand. Adding the same one twice finds the first. */
export const addPosition: Handler<'position.add'> = ({ clientId, entry }, { now }) =>
  write(async (tx) => {
    if ((await tx.objectStore('clients').get(clientId)) === undefined) return refuse('unknown-change');
    const drafts = await tx.objectStore('drafts').index('client').getAll(clientId);
    const known = drafts.find((draft) => draft.entry?.title === entry.title && draft.entry.company === entry.company);
    if (known) return { slot: known.slot };
    const draft = blankDraft(clientId, 'experience', entry, { title: entry.title }, now);
    await tx.objectStore('drafts').put(draft);
    return { slot: draft.slot };
  });
