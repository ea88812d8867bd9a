import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import type { GrantRecord } from '../../store/records.ts';
import { read } from '../../store/store.ts';
import { refuseWork } from '../refuse-work.ts';
import { BESIDE, isJustSeen, modeOf } from '../task.ts';
import { askWhose } from '../whose.ts';
import type { Work } from '../work.ts';
import { answerStep } from './answer.ts';
import { notInvited } from './invited.ts';
import { writeStep } from './message.ts';

/**
 * The next single thing for what lies beside the profile: an answer, a message, a post. These pages do not say whose they
 * are, so the site is asked first; after that the card of the very person, or the composer to them, is the evidence.
 */
export async function besideProfile(work: Work, carrying: GrantRecord | Refusal | undefined): Promise<void> {
  const { change, grant, run, now } = work;
  if (change.state === 'approved') {
    if (isRefusal(carrying)) return refuseWork(work, carrying);
    if (modeOf(change, grant) === 'copy') return;
    if (!isJustSeen(run, grant.vanity, now, BESIDE)) return askWhose(work);
    const mayNot = await read((tx) => notInvited(tx, change));
    if (mayNot) return refuseWork(work, mayNot);
  }
  const isAnswer = change.change.op === 'accept' || change.change.op === 'ignore';
  return isAnswer ? answerStep(work, isRefusal(carrying)) : writeStep(work);
}
