import type { WriteTask } from '../../../src/invitation/on-page.ts';
import { classOf } from '../../../src/refusal-codes.ts';
import { isRefusal } from '../../../src/refusals.ts';
import type { ChangeRecord } from '../../store/records.ts';
import { begin } from '../begin.ts';
import { applied, failed, filled, startVerifying } from '../outcomes.ts';
import { refuseWork } from '../refuse-work.ts';
import { openOrTell, trouble } from '../run.ts';
import type { Work } from '../work.ts';
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
export async function writeStep(work: Work): Promise<void> {
  const { change, run, now } = work;
  if (change.state === 'filling') return void (await startVerifying(change, now));
  const task = taskOf(change);
  const seen = await composerIn(run.tabId).look(task);
  if (isRefusal(seen) && change.state !== 'approved')
    return classOf(seen.refused).about === 'tab' ? trouble(run, seen.refused) : undefined;
  switch (change.state) {
    case 'approved':
      return isRefusal(seen) ? refuseWork(work, seen) : write(work, task, seen.composer);
    case 'awaiting-save':
      if (isRefusal(seen)) return;
      if (seen.alert) return void (await failed(change, now, 'save-refused'));
      // still there, or being changed by the owner: the owner's to send
      if (seen.touched && (seen.composer === 'ours' || seen.composer === 'other')) return;
      return void (await startVerifying(change, now));
    case 'verifying':
      return isRefusal(seen) ? undefined : tell(work, seen.sent && seen.touched);
    default:
      return undefined;
  }
}

async function write(work: Work, task: WriteTask, composer: string): Promise<void> {
  const { run } = work;
  const page = composerIn(run.tabId);
  if (composer === 'none') {
    const refusal = await openOrTell(work, async () => {
      const opened = await page.open(task);
      // a message is opened from the person's card, so the list of invitations comes first
      const isElsewhere = isRefusal(opened) && opened.refused === 'composer-not-found' && task.where === 'message';
      return isElsewhere && run.opened === 0 ? invitationsIn(run.tabId).goThere() : opened;
    });
    if (refusal === undefined || refusal.refused === 'page-moving') return;
    return refuseWork(work, refusal.refused === 'form-not-found' ? { refused: 'composer-not-found' } : refusal);
  }
  if (composer !== 'empty') return refuseWork(work, { refused: 'composer-not-blank' });
  const begun = await begin(work);
  if (isRefusal(begun)) return refuseWork(work, begun);
  if (begun === null) return;
  const { filling, now } = begun;
  const done = await page.fill(taskOf(filling));
  if (!isRefusal(done)) return void (await filled(filling, now, { held: [], required: [] }));
  if (classOf(done.refused).saved === 'no-answer') await startVerifying(filling, now);
  else await failed(filling, now, done.refused);
}

/** How long the site may take to show what was sent, ms. */
const SHOWS = 6000;

/** Sent is what stands among the sent texts. Anything else is not known: the owner says. */
async function tell({ change, now }: Work, isSent: boolean): Promise<void> {
  if (isSent) return void (await applied(change, now, 'read-back'));
  if (now - change.movedAt < SHOWS) return;
  if (change.proof === 'by-hand') return void (await applied(change, now, 'by-hand'));
  await failed(change, now, 'not-read-back');
}
