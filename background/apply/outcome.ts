import type { FieldText } from '../../src/profile/field-text.ts';
import type { Refusal, RefusalCode } from '../../src/refusals.ts';
import type { Listed } from '../../src/site/report.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { RunRecord } from './records.ts';
import type { Work } from './work.ts';

/** What of a filled form is kept. */
export interface Filled {
  readonly formId?: string | undefined;
  readonly held: readonly FieldText[];
  readonly required: readonly string[];
}
type Found = Pick<ChangeRecord, 'formId' | 'found'>;

/**
 * What came of one step, of the work it was done for: after an act has begun, of what was begun. A step says it and writes
 * nothing of it; `recordOutcome` does, in one place. Undefined: the step waits.
 */
export type StepOutcome =
  | { readonly came: 'filled'; readonly work: Work; readonly done: Filled }
  /** Only a reading tells. `otherwise`: what is to be told when it finds nothing; null is that nothing was saved. */
  | { readonly came: 'to-read'; readonly work: Work; readonly otherwise: RefusalCode | null }
  | { readonly came: 'applied'; readonly work: Work; readonly proof: 'read-back' | 'by-hand'; readonly formId?: string }
  | { readonly came: 'failed'; readonly work: Work; readonly reason: RefusalCode }
  /** Several entries may be meant, or one of which not enough is said: the owner is asked, nothing is guessed. */
  | { readonly came: 'unclear'; readonly work: Work; readonly choices: readonly Listed[] }
  /** The page holds another text than the change was made for, or more would go than was read; the yes is void. */
  | {
      readonly came: 'conflict';
      readonly work: Work;
      readonly live: readonly FieldText[];
      readonly reason: RefusalCode;
    }
  /** Save was not pressed after all: why is told when the reading finds nothing, and nobody saved it. */
  | { readonly came: 'unpressed'; readonly work: Work; readonly reason: RefusalCode }
  /** Something about the tab keeps every change from being applied: the run waits for the owner. */
  | { readonly came: 'stuck'; readonly work: Work; readonly reason: RefusalCode }
  /** On the way: what the run, and the change while it is approved, remember of it. */
  | { readonly came: 'noted'; readonly work: Work; readonly run: Partial<RunRecord>; readonly found: Found | undefined }
  | undefined;

/** A bare refusal is of the page, or of the grant: what it ends depends on where the change stands. */
export type StepAnswer = StepOutcome | Refusal;

export const filled = (work: Work, done: Filled): StepOutcome => ({ came: 'filled', work, done });
export const toRead = (work: Work, otherwise: RefusalCode | null = null): StepOutcome => ({
  came: 'to-read',
  work,
  otherwise,
});
export const applied = (work: Work, proof: 'read-back' | 'by-hand', formId?: string): StepOutcome => ({
  came: 'applied',
  work,
  proof,
  ...(formId === undefined ? {} : { formId }),
});
export const failed = (work: Work, reason: RefusalCode): StepOutcome => ({ came: 'failed', work, reason });
export const unclear = (work: Work, choices: readonly Listed[]): StepOutcome => ({ came: 'unclear', work, choices });
export const conflict = (work: Work, live: readonly FieldText[], reason: RefusalCode): StepOutcome => ({
  came: 'conflict',
  work,
  live,
  reason,
});
export const unpressed = (work: Work, reason: RefusalCode): StepOutcome => ({ came: 'unpressed', work, reason });
export const stuck = (work: Work, reason: RefusalCode): StepOutcome => ({ came: 'stuck', work, reason });
export const noted = (work: Work, run: Partial<RunRecord>, found?: Found): StepOutcome => ({
  came: 'noted',
  work,
  run,
  found,
});
