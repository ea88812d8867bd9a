import { useEffect, useState } from 'preact/hooks';
import type { SlotView } from '../../src/draft/contract.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import { draftOf, drafts, type TypedDraft, typedKey, usePending } from './pending-drafts.ts';

export interface DraftEdit {
  readonly draft: TypedDraft;
  readonly setText: (name: FieldName, text: string) => void;
  readonly setBefore: (name: FieldName, before: string | null) => void;
  readonly setRationale: (rationale: string) => void;
  readonly state: 'unsaved' | 'saving' | 'saved';
  readonly savedAt: number | null;
  readonly refusal: Refusal | undefined;
  readonly retry: () => void;
  /** For the element around all inputs: text is not replaced while one of them has the focus. */
  readonly onFocusIn: () => void;
  readonly onFocusOut: () => void;
}

/** One slot's draft while it is edited; see `PendingWrites` for what is promised. */
export function useDraft(clientId: string, slot: SlotView): DraftEdit {
  const key = typedKey(clientId, slot.slot);
  const pending = usePending(drafts, key);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    if (!focused && pending?.state === 'saved' && shows(slot, pending.value, pending.savedAt)) drafts.release(key);
  });
  useEffect(() => () => void drafts.flush(key), [key]);

  const change = (make: (draft: TypedDraft) => TypedDraft) => drafts.edit(key, make(draftOf(clientId, slot)));
  const setField = (name: FieldName, patch: { text?: string; before?: string | null }) =>
    change((draft) => ({
      ...draft,
      fields: draft.fields.map((field) => (field.name === name ? { ...field, ...patch } : field)),
    }));
  return {
    draft: draftOf(clientId, slot),
    setText: (name, text) => setField(name, { text }),
    setBefore: (name, before) => setField(name, { before }),
    setRationale: (rationale) => change((old) => ({ ...old, rationale })),
    state: pending?.state ?? 'saved',
    savedAt: pending?.savedAt ?? slot.savedAt,
    refusal: pending?.refusal,
    retry: () => void drafts.flush(key),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => {
      setFocused(false);
      void drafts.flush(key);
    },
  };
}

/** Whether the worker's view is at least as new as what was saved here. */
const shows = (slot: SlotView, draft: TypedDraft, savedAt: number | null): boolean =>
  (slot.savedAt !== null && savedAt !== null && slot.savedAt >= savedAt) ||
  (slot.rationale === draft.rationale &&
    draft.fields.every(({ name, text, before }) => {
      const now = slot.fields.find((field) => field.name === name);
      return now?.text === text && (before === undefined || before === now.before);
    }));
