import type { Refusal } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { OwnerPage } from './page.ts';
import type { RunRecord } from './records.ts';

/** What one step works on: the change, as it and all around it stood when the step, or its act, began. */
export interface Work {
  readonly change: ChangeRecord;
  readonly grant: GrantRecord;
  /** Whether the grant, and all above it, carry the change at this moment. */
  readonly carrying: GrantRecord | Refusal;
  readonly run: RunRecord;
  readonly page: OwnerPage;
  readonly now: number;
}
