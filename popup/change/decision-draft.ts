import type { FieldName } from '../../src/profile/sections.ts';

export const MODES = ['read', 'edit', 'ask', 'reject'] as const;
export type Mode = (typeof MODES)[number];

/** What the owner began to write about one change. The popup closes at any click elsewhere; this stays. */
export interface DecisionDraft {
  readonly mode: Mode;
  readonly texts: Readonly<Partial<Record<FieldName, string>>>;
  readonly comment: string;
}

export const NONE: DecisionDraft = { mode: 'read', texts: {}, comment: '' };
const key = (changeId: string): string => `decision ${changeId}`;

export function loadDraft(changeId: string): DecisionDraft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(changeId)) ?? 'null');
    return isDraft(stored) ? stored : NONE;
  } catch {
    return NONE;
  }
}

export function keepDecision(changeId: string, draft: DecisionDraft): void {
  try {
    localStorage.setItem(key(changeId), JSON.stringify(draft));
  } catch {
    // a full disk: the draft is then only on the screen
  }
}

export const forgetDraft = (changeId: string): void => localStorage.removeItem(key(changeId));

const isDraft = (value: unknown): value is DecisionDraft =>
  typeof value === 'object' &&
  value !== null &&
  'mode' in value &&
  MODES.some((mode) => mode === value.mode) &&
  'comment' in value &&
  typeof value.comment === 'string' &&
  'texts' in value &&
  typeof value.texts === 'object' &&
  value.texts !== null &&
  Object.values(value.texts).every((text) => typeof text === 'string');
