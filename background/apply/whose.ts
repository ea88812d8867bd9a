import { isRefusal } from '../../src/refusals.ts';
import { now as tellTime } from '../clock.ts';
import { patchRun, trouble } from './run.ts';
import { isJustSeen } from './task.ts';
import type { Work } from './work.ts';

/** Whether a page that does not say whose profile it is may be helped by asking the site. */
export const mayAskWhose = ({ run, grant, now }: Work): boolean =>
  !run.askedWhose && !isJustSeen(run, grant.vanity, now);

/** The page offers nothing to edit: asks the site, once, whose profile is one's own. */
export async function askWhose({ page, run }: Work): Promise<void> {
  const asked = await page.goTo('own-profile', '');
  if (!isRefusal(asked)) await patchRun(run, { askedWhose: true });
}

export async function hearWhose({ page, grant: { vanity }, run }: Work): Promise<void> {
  const answer = await page.whose();
  if (isRefusal(answer)) return answer.refused === 'page-moving' ? undefined : trouble(run, answer.refused);
  if (answer.vanity === vanity) {
    const seen = { accountSeen: vanity, accountSeenAt: await tellTime() };
    return void (await patchRun(run, { ...seen, askedWhose: false, opened: 0, listed: 0 }));
  }
  await trouble(run, answer.vanity === null ? 'account-unknown' : 'wrong-account');
}
