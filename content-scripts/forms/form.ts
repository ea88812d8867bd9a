import type { FieldName } from '../../src/profile/sections.ts';

/** `line`: one-line input. `text`: several lines. `rich`: the site's own editor. A field may be more than one of them. */
export type ControlKind = 'line' | 'text' | 'rich';

export interface FormField {
  readonly name: FieldName | 'company';
  readonly kinds: readonly ControlKind[];
  /** Accessible names as known in some languages; matched whole, stars and hints aside. */
  readonly labels: readonly RegExp[];
  readonly placeholders: readonly RegExp[];
  /** Ids of the classic front end. */
  readonly ids: readonly RegExp[];
}

export interface Form {
  /** Paths under `/in/<vanity>` at which this form stands; the first is the one opened. `<id>` is the entry's number. */
  readonly routes: readonly string[];
  /** Where the entries are listed, for a form that belongs to one of them. */
  readonly entriesAt?: string;
  readonly fields: readonly FormField[];
  /** Fields that name the entry: they must say what the change says before anything is typed. */
  readonly naming: readonly ('title' | 'company')[];
  /** Labels of controls in the same form that are never ours; a match rules a control out. */
  readonly others: readonly RegExp[];
}
