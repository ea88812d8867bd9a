import { classOf } from '../../src/refusal-codes.ts';
import type { Refusal } from '../../src/refusals.ts';
import { failed } from './outcomes.ts';
import { trouble } from './run.ts';
import { askWhose, mayAskWhose } from './whose.ts';
import type { Work } from './work.ts';

/** A refusal ends this change, or the run when it is about the tab or about everything. A page on its way is waited for. */
export async function refuseWork(work: Work, refusal: Refusal): Promise<void> {
  const { change, run, now } = work;
  if (refusal.refused === 'page-moving') return;
  if (refusal.refused === 'account-unknown' && mayAskWhose(work)) return askWhose(work);
  if (classOf(refusal.refused).about !== 'this') return trouble(run, refusal.refused);
  await failed(change, now, refusal.refused);
}
