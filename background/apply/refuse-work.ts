import type { Refusal, RefusalCode } from '../../src/refusal.ts';
import { failed } from './outcomes.ts';
import { trouble } from './run.ts';
import { OF_THE_TAB } from './tab.ts';
import { askWhose, mayAskWhose } from './whose.ts';
import type { Work } from './work.ts';

const OF_EVERYTHING = ['stopped', 'clock-went-back', 'store-went-back', 'grant-paused', 'keys-not-kept'] as const;

/** A refusal ends this change, or the run when it is about the tab or about everything. A page on its way is waited for. */
export async function refuseWork(work: Work, refusal: Refusal): Promise<void> {
  const { change, run, now } = work;
  const ofAll: readonly RefusalCode[] = [...OF_THE_TAB, ...OF_EVERYTHING];
  if (refusal.refused === 'page-moving') return;
  if (refusal.refused === 'account-unknown' && mayAskWhose(work)) return askWhose(work);
  if (ofAll.includes(refusal.refused)) return trouble(run, refusal.refused);
  await failed(change, now, refusal.refused);
}
