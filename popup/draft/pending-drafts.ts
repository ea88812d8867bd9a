import { useEffect, useState } from 'preact/hooks';
import type { SlotView } from '../../src/draft/contract.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { RequestOf } from '../../src/rpc/table.ts';
import { ask } from '../app/ask.ts';
import { forgetDecisions, hasUnsavedDecisions, settleDecisions } from '../invitation/triage/decisions.ts';
import { type PendingWrite, PendingWrites } from './pending-writes.ts';

export type TypedDraft = RequestOf<'draft.save'>;
export type TypedNote = RequestOf<'draft.note'>;

/** One of each for the whole tab, so that they outlive every screen. */
export const drafts = new PendingWrites<TypedDraft>((draft) => ask('draft.save', draft));
export const notes = new PendingWrites<TypedNote>((note) => ask('draft.note', note));

const clientPrefix = (clientId: string): string => `${clientId}\n`;
export const typedKey = (clientId: string, slot: string): string => `${clientPrefix(clientId)}${slot}`;
export const noteKey = (clientId: string): string => `${clientPrefix(clientId)}note`;

/** The draft as the person sees it: what was typed here, else what the worker holds. */
export const draftOf = (clientId: string, slot: SlotView): TypedDraft =>
  drafts.get(typedKey(clientId, slot.slot))?.value ?? {
    clientId,
    slot: slot.slot,
    fields: slot.fields.map(({ name, text }) => ({ name, text })),
    rationale: slot.rationale,
  };

/** What was discarded in this tab, by the draft's key, so that it can be put back. */
export const discarded = new Map<string, TypedDraft>();

export function forgetTyped(clientId: string): void {
  drafts.drop(clientPrefix(clientId));
  notes.drop(clientPrefix(clientId));
  forgetDecisions(clientId);
}

export const flushAll = async (): Promise<Refusal | undefined> =>
  (await drafts.flushAll()) ?? (await notes.flushAll()) ?? (await settleDecisions());

/** What is held under a key now; the component is drawn again when it changes. */
export function usePending<V>(keeper: PendingWrites<V>, key: string): PendingWrite<V> | undefined {
  const [, redraw] = useState({});
  useEffect(() => keeper.watch(() => redraw({})), [keeper]);
  return keeper.get(key);
}

/** Saves at once when the tab is hidden or left; asks before leaving while something could not be saved. */
export function useFlushOnLeave(): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const keep = () => void flushAll();
    document.addEventListener('visibilitychange', keep, { signal });
    addEventListener('pagehide', keep, { signal });
    addEventListener(
      'beforeunload',
      (event) => {
        keep();
        if (drafts.hasUnsaved() || notes.hasUnsaved() || hasUnsavedDecisions()) event.preventDefault();
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
}
