import type { RefusalCode } from './refusal-codes.ts';

export type { RefusalCode };

/** A typed no. `detail` never carries a member's text, only names of sections, fields, counts or ids. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: string;
}

export const refuse = (refused: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail };

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
