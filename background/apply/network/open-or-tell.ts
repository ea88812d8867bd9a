import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import { noted, type StepAnswer } from '../outcome.ts';
import type { Work } from '../work.ts';

/** Another page is needed; so many times, then it is told. */
export async function openOrTell(work: Work, open: () => Promise<{ opening: boolean } | Refusal>): Promise<StepAnswer> {
  const { opened } = work.run;
  if (opened >= 3) return { refused: 'form-not-found' };
  const answer = await open();
  return isRefusal(answer) ? answer : noted(work, { opened: opened + 1 });
}
