import type { FieldName } from './sections.ts';

/** A field and what it says. */
export interface FieldText {
  readonly name: FieldName;
  readonly text: string;
}
