import { isRefusal } from '../../src/refusal.ts';
import { now as tellTime } from '../clock.ts';
import type { OwnerPage } from './page.ts';
import { patchRun, trouble } from './run.ts';
import type { Work } from './step.ts';
import { isJustSeen } from './task.ts';

/** Whether a page that does not say whose profile it is may be helped by asking the site. */
export const mayAskWhose = ({ run, now }: Work): boolean => !run.askedWhose && !isJustSeen(run, now);

/** The page offers nothing to edit: asks the site, once, whose profile is one's own. */
export async function askWhose(page: OwnerPage): Promise<void> {
  const asked = await page.goTo('own-profile', '');
  if (!isRefusal(asked)) await patchRun({ askedWhose: true });
}

export async function hearWhose({ page, grant }: Work): Promise<void> {
  const answer = await page.whose();
  if (isRefusal(answer)) return answer.refused === 'page-moving' ? undefined : trouble(answer.refused);
  if (answer.vanity === grant.vanity)
    return void (await patchRun({ askedWhose: false, accountSeenAt: await tellTime(), opened: 0, listed: 0 }));
  await trouble(answer.vanity === null ? 'account-unknown' : 'wrong-account');
}
