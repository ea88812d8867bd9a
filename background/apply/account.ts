import { isRefusal } from '../../src/refusals.ts';
import { ownerTime } from '../clock.ts';
import { noted, type StepOutcome, stuck } from './outcome.ts';
import { isJustSeen } from './task.ts';
import type { Work } from './work.ts';

/** Whether a page that does not say whose profile it is may be helped by asking the site. */
export const mayAskWhose = ({ run, grant, now }: Work): boolean =>
  !run.askedWhose && !isJustSeen(run, grant.vanity, now);

/** The page offers nothing to edit: asks the site, once, whose profile is one's own. */
export async function askWhose(work: Work): Promise<StepOutcome> {
  const asked = await work.page.goTo('own-profile', '');
  return isRefusal(asked) ? undefined : noted(work, { askedWhose: true });
}

export async function readAccount(work: Work): Promise<StepOutcome> {
  const { vanity } = work.grant;
  const answer = await work.page.whose();
  if (isRefusal(answer)) return answer.refused === 'page-moving' ? undefined : stuck(work, answer.refused);
  if (answer.vanity !== vanity) return stuck(work, answer.vanity === null ? 'account-unknown' : 'wrong-account');
  const accountSeenAt = await ownerTime();
  return noted(work, { accountSeen: vanity, accountSeenAt, askedWhose: false, opened: 0, listed: 0 });
}
