import { isRefusal } from '../../../src/refusals.ts';
import { read } from '../../store/store.ts';
import { askWhose } from '../account.ts';
import { type StepAnswer, toRead } from '../outcome.ts';
import { BESIDE, isJustSeen, modeOf } from '../task.ts';
import type { Work } from '../work.ts';
import { answerStep } from './answer.ts';
import { notInvited } from './invited.ts';
import { writeStep } from './message.ts';

/**
 * The next single thing for what lies beside the profile: an answer, a message, a post. These pages do not say whose they
 * are, so the site is asked first; after that the card of the very person, or the composer to them, is the evidence.
 */
export async function networkStep(work: Work): Promise<StepAnswer> {
  const { change, grant, carrying, run, now } = work;
  if (change.state === 'filling') return toRead(work);
  if (change.state === 'approved') {
    if (isRefusal(carrying)) return carrying;
    if (modeOf(change, grant) === 'copy') return undefined;
    if (!isJustSeen(run, grant.vanity, now, BESIDE)) return askWhose(work);
    const mayNot = await read((tx) => notInvited(tx, change));
    if (mayNot) return mayNot;
  }
  return change.change.op === 'accept' || change.change.op === 'ignore' ? answerStep(work) : writeStep(work);
}
