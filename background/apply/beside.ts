import { isRefusal, type Refusal } from '../../src/refusal.ts';
import type { GrantRecord } from '../store/records.ts';
import { answerStep } from './answer-step.ts';
import { patchRun, trouble } from './run.ts';
import { refuseWork, type Work } from './step.ts';
import { modeOf } from './task.ts';
import { askWhose } from './whose.ts';
import { writeStep } from './write-step.ts';

/** How long what the site said of who is signed in is believed while one page after the other is the same list, ms. */
const SEEN = 10 * 60_000;

/**
 * The next single thing for what lies beside the profile: an answer, a message, a post. These pages do not say whose they
 * are, so the site is asked first; after that the card of the very person, or the composer to them, is the evidence.
 */
export async function besideProfile(work: Work, carrying: GrantRecord | Refusal | undefined): Promise<void> {
  const { change, grant, run, page, now } = work;
  if (change.state === 'approved') {
    if (isRefusal(carrying)) return refuseWork(work, carrying);
    if (modeOf(change, grant) === 'copy') return;
    if (run.accountSeenAt === 0 || Math.abs(now - run.accountSeenAt) > SEEN) {
      if (run.askedWhose) return trouble('account-unknown');
      return askWhose(page);
    }
  }
  const isAnswer = change.change.op === 'accept' || change.change.op === 'ignore';
  return isAnswer ? answerStep(work, isRefusal(carrying)) : writeStep(work);
}

/** Another page is needed; so many times, then it is told. */
export async function openOrTell(
  work: Work,
  open: () => Promise<{ opening: boolean } | Refusal>,
): Promise<Refusal | undefined> {
  if (work.run.opened >= 3) return { refused: 'form-not-found' };
  const opened = await open();
  if (isRefusal(opened)) return opened;
  await patchRun({ opened: work.run.opened + 1 });
  return undefined;
}
