import type { ClientView, SlotView } from '../../src/messages/desk-views.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import type { Draft } from './kept.ts';

/** One field as it stands in the editor: the worker's view with what was typed on top. */
export interface FieldState {
  readonly name: FieldName;
  readonly text: string;
  readonly before: string | null;
  /** Whether the present text is the writer's to type. */
  readonly editable: boolean;
  readonly kind: 'line' | 'text';
  readonly limit: number;
}

export function fieldStates(client: ClientView, slot: SlotView, draft: Draft): FieldState[] {
  // what no snapshot holds was typed by the writer and may be typed again; shared positions carry their form's number
  const byHand = client.snapshotAt === null || (slot.section === 'experience' && slot.entry?.formId === undefined);
  return slot.fields.map(({ name, before, text, kind, limit }) => {
    const typed = draft.fields.find((field) => field.name === name);
    const editable = before === null || byHand || typed?.before !== undefined;
    return {
      name,
      kind,
      limit,
      editable,
      text: typed?.text ?? text,
      before: editable && typed?.before !== undefined ? typed.before : before,
    };
  });
}
