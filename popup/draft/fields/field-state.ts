import type { SlotView } from '../../../src/draft/contract.ts';
import { type FieldName, type FieldRule, fieldRule, sameField } from '../../../src/profile/sections.ts';
import type { TypedDraft } from '../pending-drafts.ts';

/** One field as it stands in the editor: the worker's view with what was typed on top, and the rules it keeps. */
export interface FieldState extends Pick<FieldRule, 'kind' | 'limit' | 'required' | 'choices' | 'most'> {
  readonly name: FieldName;
  readonly text: string;
  readonly before: string | null;
  /** Whether the present text is the writer's to type. */
  readonly editable: boolean;
  readonly changed: boolean;
}

export function fieldStates(slot: SlotView, draft: TypedDraft): FieldState[] {
  return slot.fields.flatMap((field) => {
    const { name } = field;
    const rule = fieldRule(slot.section, name);
    if (!rule) return [];
    const typed = draft.fields.find((each) => each.name === name);
    const editable = slot.op !== 'add' && !field.shared;
    const text = typed?.text ?? field.text;
    const before = editable && typed?.before !== undefined ? typed.before : field.before;
    return [{ ...rule, text, before, editable, changed: !sameField(slot.section, name, text, before ?? '') }];
  });
}

/** What still goes on has no end to ask for. */
export const hidesField = ({ name }: FieldState, fields: readonly FieldState[]): boolean =>
  name === 'end' && fields.some((field) => field.name === 'current' && field.text === 'yes');

/** The field that the section is about, where there is one: its name and counter stand in the heading. */
export const mainField = (slot: SlotView, fields: readonly FieldState[]): FieldState | undefined =>
  fields.length === 1 ? fields[0] : fields.find(({ name }) => name === slot.section);
