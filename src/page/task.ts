import type { Entry } from '../profile/entry.ts';
import type { FieldName, SectionName } from '../profile/sections.ts';

/** What the worker tells a content script about the one change at hand, and nothing more. */
export interface FormTask {
  /** Whose profile it must be. */
  readonly vanity: string;
  readonly section: SectionName;
  readonly entry?: Entry | undefined;
  /** `before`: what the field must hold now; null when it is only to be read. */
  readonly fields: readonly { readonly name: FieldName; readonly before: string | null; readonly after: string }[];
  /** How long to wait for the page to show and settle, ms. */
  readonly patience: number;
}

/** The functions a content script leaves on its own global object; the page cannot see them. */
export interface FillScript {
  readonly fill: (task: FormTask) => Promise<unknown>;
  readonly save: (task: FormTask) => Promise<unknown>;
}

export interface ReadScript {
  readonly look: (task: FormTask) => Promise<unknown>;
  readonly read: (task: FormTask) => Promise<unknown>;
  readonly entries: (task: FormTask) => Promise<unknown>;
  readonly open: (task: FormTask) => Promise<unknown>;
  readonly goTo: (place: 'own-profile' | 'profile', vanity: string) => Promise<unknown>;
  readonly whose: () => Promise<unknown>;
}
