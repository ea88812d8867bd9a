import type { ChangeRecord, GrantRecord, RunRecord } from '../store/records.ts';
import type { OwnerPage } from './page.ts';

/** What one step works on: the change, as it and all around it stood when the step began. */
export interface Work {
  readonly change: ChangeRecord;
  readonly grant: GrantRecord;
  readonly run: RunRecord;
  readonly page: OwnerPage;
  readonly now: number;
}
