import * as z from 'zod/mini';
import { entrySchema } from '../profile/entry.ts';
import { findHidden } from '../profile/hidden.ts';
import { type FieldName, fieldRule, isSectionName, SECTIONS, type SectionName } from '../profile/sections.ts';
import { type Refusal, refuse } from '../refusal.ts';

const text = z.string().check(z.maxLength(10_000));

/** One form, one save, as it stands on the wire. Names are strings here so that an unknown one has its own refusal. */
export const changeSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  section: z.string().check(z.maxLength(40)),
  entry: z.optional(entrySchema),
  op: z.string().check(z.maxLength(20)),
  fields: z
    .array(z.strictObject({ name: z.string().check(z.maxLength(40)), before: text, after: text }))
    .check(z.minLength(1), z.maxLength(20)),
  rationale: z.string().check(z.maxLength(2000)),
});

export const MAX_CHANGES_IN_SET = 200;

export interface FieldChange {
  readonly name: FieldName;
  readonly before: string;
  readonly after: string;
}

/** A change that keeps all the rules of its section. */
export interface Change {
  readonly id: string;
  readonly section: SectionName;
  readonly entry?: z.infer<typeof entrySchema> | undefined;
  readonly op: 'set';
  readonly fields: readonly FieldChange[];
  readonly rationale: string;
}

/** The change with known names, or the first rule it breaks. The same check is made when drafting and when received. */
export function checkChange(change: z.infer<typeof changeSchema>): Change | Refusal {
  const { section, op, entry } = change;
  if (!isSectionName(section)) return refuse('unknown-section', section);
  if (op !== 'set' || !SECTIONS[section].verbs.includes(op)) return refuse('unknown-section', section);
  if (SECTIONS[section].hasEntries !== (entry !== undefined)) return refuse('malformed', section);
  const fields: FieldChange[] = [];
  for (const { name, before, after } of change.fields) {
    const rule = fieldRule(section, name);
    if (rule === undefined || fields.some((field) => field.name === name)) return refuse('unknown-field', name);
    const refusal = checkText(section, rule.name, after);
    if (refusal) return refusal;
    if (before === after) return refuse('nothing-changed', name);
    fields.push({ name: rule.name, before, after });
  }
  return { id: change.id, section, entry, op, fields, rationale: change.rationale };
}

/** Why a text cannot go into a field, or undefined when it can. Hidden characters are judged apart (`hiddenIn`). */
export function checkText(section: SectionName, name: FieldName, value: string): Refusal | undefined {
  const rule = fieldRule(section, name);
  if (rule === undefined) return refuse('unknown-field', name);
  if (value.length > rule.limit) return refuse('over-limit', name);
  if (rule.required && value.trim() === '') return refuse('required-text-missing', name);
  if (rule.kind === 'line' && /[\n\r]/.test(value)) return refuse('line-breaks', name);
  if (value.includes('\r')) return refuse('hidden-characters', name);
  if (value !== value.trimEnd()) return refuse('hidden-characters', name);
  return undefined;
}

/** Drafting blocks hidden characters; a received change shows them as chips instead (SCREENS.md, "Review"). */
export const hiddenIn = (fields: readonly { readonly after: string }[]): number =>
  fields.reduce((sum, field) => sum + findHidden(field.after).length, 0);
