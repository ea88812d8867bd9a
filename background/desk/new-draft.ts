import { type FieldName, SECTIONS, type SectionName } from '../../src/profile/sections.ts';
import type { DraftRecord } from '../store/records.ts';

/** The fields of a draft nobody has typed in: each starts as the present text. */
export const newDraftFields = (
  section: SectionName,
  present: Partial<Record<FieldName, string>>,
): DraftRecord['fields'] =>
  SECTIONS[section].fields.map(({ name }) => ({ name, before: present[name] ?? null, text: present[name] ?? '' }));
