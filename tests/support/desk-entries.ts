import type { DraftRecord } from '../../background/draft/records.ts';
import type { SlotView } from '../../src/draft/contract.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import type { SnapshotItem } from '../../src/profile/snapshot.ts';
import { ALL } from './entering.ts';
import type { Texts } from './fake-page.ts';
import { forge } from './forge.ts';
import { grantOf, type Pair, pair, pasteOne } from './people.ts';

export interface Desk extends Pair {
  readonly slots: () => Promise<SlotView[]>;
  readonly slot: (name: string) => Promise<SlotView | undefined>;
  readonly drafts: () => Promise<DraftRecord[]>;
  /** A new entry with these texts, or one named by hand; its slot. */
  readonly addNew: (section: SlotView['section'], texts: Texts) => Promise<string>;
  readonly addNamed: (section: SlotView['section'], entry: { title: string; company: string }) => Promise<string>;
  readonly write: (slot: string, texts: Texts, before?: Texts) => Promise<unknown>;
  readonly remove: (slot: string, remove?: boolean) => Promise<unknown>;
  readonly drop: (slot: string) => Promise<unknown>;
  /** Sends and has the owner open it: what the owner's browser said of it. */
  readonly send: () => Promise<unknown>;
  readonly share: (sections: readonly string[], items: readonly SnapshotItem[]) => Promise<unknown>;
  /** The owner's receipt, opened at the desk. */
  readonly hear: () => Promise<unknown>;
}

export const fieldsOf = (texts: Texts) =>
  Object.entries(texts).map(([name, text]) => ({ name: name as FieldName, text }));

/** A client who granted everything, and the desk of who writes for them. */
export async function desk(): Promise<Desk> {
  const p = await pair({ scope: ALL, maxChanges: 100 });
  const { owner, delegate, clientId } = p;
  const slots = async () => (await delegate.ok('client.get', { id: clientId })).slots;
  return {
    ...p,
    slots,
    slot: async (name) => (await slots()).find(({ slot }) => slot === name),
    drafts: () => delegate.all<DraftRecord>('drafts'),
    addNew: async (section, texts) =>
      (await delegate.ok('entry.add', { clientId, section, entry: null, fields: fieldsOf(texts) })).slot,
    addNamed: async (section, entry) => (await delegate.ok('entry.add', { clientId, section, entry, fields: [] })).slot,
    write: (slot, texts, before = {}) =>
      delegate.ok('draft.save', {
        clientId,
        slot,
        fields: fieldsOf(texts).map((field) => ({ ...field, before: before[field.name] })),
        rationale: '',
      }),
    remove: (slot, remove = true) => delegate.ask('draft.remove', { clientId, slot, remove }),
    drop: (slot) => delegate.ok('draft.drop', { clientId, slot }),
    send: async () => pasteOne(owner, (await delegate.ok('changes.send', { id: clientId })).message.armor),
    share: async (sections, items) =>
      pasteOne(
        delegate,
        await forge('snapshot', owner, delegate, {
          grant: (await grantOf(p)).hash,
          snapshot: { readAt: Date.now(), sections, items },
        }),
      ),
    hear: async () => pasteOne(delegate, (await owner.ok('receipt.make', { id: p.grantId })).armor),
  };
}

/** An entry as the owner's browser shares it. */
export const shared = (section: 'experience' | 'skills', formId: string, texts: Texts): SnapshotItem => ({
  section,
  entry: {
    title: texts.title ?? texts.skill ?? '',
    company: texts.company ?? '',
    ...(texts.start ? { start: texts.start } : {}),
    formId,
  },
  fields: fieldsOf(texts),
});
