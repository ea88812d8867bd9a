import type { WriteTask } from '../../../src/invitation/on-page.ts';
import { classOf } from '../../../src/refusal-codes.ts';
import { isRefusal } from '../../../src/refusals.ts';
import type { ChangeRecord } from '../../change/records.ts';
import { beginFilling } from '../begin.ts';
import { applied, failed, filled, type StepAnswer, type StepOutcome, toRead } from '../outcome.ts';
import type { Work } from '../work.ts';
import { openOrTell } from './open-or-tell.ts';
import { composerIn, invitationsIn } from './page.ts';

const PATIENCE = 6000;

const taskOf = ({ change, approval }: ChangeRecord): WriteTask => ({
  where: change.section === 'post' ? 'post' : 'message',
  path: change.entry?.path ?? '',
  name: change.entry?.title ?? '',
  text: approval?.final[0]?.text ?? '',
  patience: PATIENCE,
});

/** Writes one message or post into the site's own composer; the owner sends it, whatever the mode. */
export async function writeStep(work: Work): Promise<StepAnswer> {
  const { change, run } = work;
  const task = taskOf(change);
  const seen = await composerIn(run.tabId).inspect(task);
  if (isRefusal(seen)) return seen;
  switch (change.state) {
    case 'approved':
      return write(work, task, seen.composer);
    case 'awaiting-save':
      if (seen.alert) return failed(work, 'save-refused');
      // still there, or being changed by the owner: the owner's to send
      if (seen.touched && (seen.composer === 'ours' || seen.composer === 'other')) return undefined;
      return toRead(work);
    case 'verifying':
      return tell(work, seen.sent && seen.touched);
    default:
      return undefined;
  }
}

async function write(work: Work, task: WriteTask, composer: string): Promise<StepAnswer> {
  const { run } = work;
  const page = composerIn(run.tabId);
  if (composer === 'none') {
    const opened = await openOrTell(work, async () => {
      const opened = await page.open(task);
      // a message is opened from the person's card, so the list of invitations comes first
      const isElsewhere = isRefusal(opened) && opened.refused === 'composer-not-found' && task.where === 'message';
      return isElsewhere && run.opened === 0 ? invitationsIn(run.tabId).openList() : opened;
    });
    return isRefusal(opened) && opened.refused === 'form-not-found' ? { refused: 'composer-not-found' } : opened;
  }
  if (composer !== 'empty') return { refused: 'composer-not-blank' };
  return beginFilling(work, async (begun) => {
    const done = await page.fill(taskOf(begun.change));
    if (!isRefusal(done)) return filled(begun, { held: [], required: [] });
    return classOf(done.refused).saved === 'no-answer' ? toRead(begun) : failed(begun, done.refused);
  });
}

/** How long the site may take to show what was sent, ms. */
const SHOWS = 6000;

/** Sent is what stands among the sent texts. Anything else is not known: the owner says. */
function tell(work: Work, isSent: boolean): StepOutcome {
  const { change, now } = work;
  if (isSent) return applied(work, 'read-back');
  if (now - change.movedAt < SHOWS) return undefined;
  return change.proof === 'by-hand' ? applied(work, 'by-hand') : failed(work, 'not-read-back');
}
