import type { AnswerLook, AnswerTask } from '../../../src/invitation/on-page.ts';
import { classOf } from '../../../src/refusal-codes.ts';
import { isRefusal, type Refusal, type RefusalCode } from '../../../src/refusals.ts';
import { now as tellTime } from '../../clock.ts';
import { begin } from '../begin.ts';
import { applied, failed, filled, pressingSave, startVerifying } from '../outcomes.ts';
import { refuseWork } from '../refuse-work.ts';
import { openOrTell, patchRun, trouble } from '../run.ts';
import type { Work } from '../work.ts';
import { countPress, nextPress, paceNow } from './pace.ts';
import { invitationsIn } from './page.ts';

/** How long a card is waited for, ms; and how often the site is asked for more cards before one counts as gone. */
const PATIENCE = 2500;
const LISTINGS = 8;

const taskOf = ({ change: { change } }: Work): AnswerTask => ({
  path: change.entry?.path ?? '',
  name: change.entry?.title ?? '',
  act: change.op === 'ignore' ? 'ignore' : 'accept',
  patience: PATIENCE,
});

/** Answers one invitation: finds the card, brings the site's own button before the owner, sees what became of it. */
export async function answerStep(work: Work, mayNotPress: boolean): Promise<void> {
  const { change, run } = work;
  const page = invitationsIn(run.tabId);
  const task = taskOf(work);
  if (change.state === 'filling') return void (await startVerifying(change, work.now));
  const seen = await page.look(task);
  if (isRefusal(seen)) return seen.refused === 'page-moving' ? undefined : refuseOrWait(work, seen);
  switch (change.state) {
    case 'approved':
      return bringForward(work, task, seen);
    case 'awaiting-save':
      return awaitPress(work, task, seen, mayNotPress);
    case 'verifying':
      return tell(work, task, seen);
    default:
      return undefined;
  }
}

/** While the owner is asked to press, a page that cannot be seen for a moment changes nothing. */
async function refuseOrWait(work: Work, refusal: Refusal): Promise<void> {
  const { change, run } = work;
  if (change.state === 'approved') return refuseWork(work, refusal);
  if (classOf(refusal.refused).about === 'tab') return trouble(run, refusal.refused);
}

const NOT_TO_ANSWER: Readonly<Partial<Record<AnswerLook['card'], RefusalCode>>> = {
  accepted: 'answered-already',
  changed: 'invitation-changed',
  twice: 'invitation-changed',
  'owner-only': 'owner-answers',
};

async function bringForward(work: Work, task: AnswerTask, seen: AnswerLook): Promise<void> {
  const { change, run, now } = work;
  const page = invitationsIn(run.tabId);
  if (seen.page === 'elsewhere') {
    const refusal = await openOrTell(work, () => page.goThere());
    return refusal && refuseWork(work, refusal);
  }
  if (seen.asks) return refuseWork(work, { refused: 'dialog-in-the-way' });
  const why = NOT_TO_ANSWER[seen.card];
  if (why !== undefined) return void (await failed(change, now, why));
  if (seen.card === 'gone') return lookFurther(work);
  const begun = await begin(work);
  if (isRefusal(begun)) return refuseWork(work, begun);
  if (begun === null) return;
  const done = await page.ready(task);
  if (!isRefusal(done)) return void (await filled(begun.filling, begun.now, { held: [], required: [] }));
  // nothing was pressed
  await failed(begun.filling, begun.now, done.refused === 'page-moving' ? 'cards-moving' : done.refused);
}

/** About ten cards are shown at a time. */
async function lookFurther(work: Work): Promise<void> {
  const { change, run, now } = work;
  if (run.listed >= LISTINGS) return void (await failed(change, now, 'invitation-gone'));
  const asked = await invitationsIn(run.tabId).more();
  if (isRefusal(asked)) return refuseOrWait(work, asked);
  await patchRun(run, { listed: asked.more ? run.listed + 1 : LISTINGS });
}

async function awaitPress(work: Work, task: AnswerTask, seen: AnswerLook, mayNotPress: boolean): Promise<void> {
  const { change, grant, now } = work;
  if (seen.alert) return void (await failed(change, now, 'save-refused'));
  if (seen.page === 'elsewhere' || seen.card !== 'open' || isOther(task, seen))
    return void (await startVerifying(change, now));
  if (grant.mode === 'fill-and-save' && !mayNotPress && !seen.asks && seen.pressed === null)
    await pressInTime(work, task);
}

const isOther = ({ act }: AnswerTask, { pressed }: AnswerLook): boolean => pressed !== null && pressed !== act;

/** Presses the site's button for the owner who chose so, at an even pace and not more than so often a day. */
async function pressInTime(work: Work, task: AnswerTask): Promise<void> {
  const { change, run } = work;
  const next = nextPress(await paceNow(), work.now);
  // the owner may still press by hand
  if (next === null || next > work.now) return;
  // the cards stand still before it is asked whether to press: from then on nothing is waited for
  const ready = await invitationsIn(run.tabId).ready(task);
  if (isRefusal(ready)) return ready.refused === 'page-moving' ? waitForCards(work) : refuseOrWait(work, ready);
  const now = await tellTime();
  const begun = await pressingSave(change, run.tabId, now);
  if (isRefusal(begun)) return;
  await countPress(now);
  const done = await invitationsIn(run.tabId).press(task);
  if (isRefusal(done) && classOf(done.refused).saved !== 'no-answer') await failed(begun.pressing, now, done.refused);
}

/** How often cards that move are looked at before their moving is told. */
const TRIES = 20;

async function waitForCards({ change, run, now }: Work): Promise<void> {
  const moved = (run.moved ?? 0) + 1;
  if (moved >= TRIES) return void (await failed(change, now, 'cards-moving'));
  await patchRun(run, { moved });
}

/** How long a press may take to show, ms. */
const SHOWS = 8000;

/** What the page says of the answer. A card that is gone says something only when its button was seen pressed. */
async function tell(work: Work, task: AnswerTask, seen: AnswerLook): Promise<void> {
  const { change, run, now } = work;
  if (seen.alert) return void (await failed(change, now, 'save-refused'));
  if (isOther(task, seen)) return void (await failed(change, now, 'answered-otherwise'));
  const wasPressed = seen.pressed === task.act;
  if (seen.card === 'accepted')
    return void (task.act === 'accept'
      ? await applied(change, now, 'read-back')
      : await failed(change, now, 'answered-otherwise'));
  if (seen.page === 'list' && seen.card === 'gone' && wasPressed) return void (await applied(change, now, 'read-back'));
  if (now - change.movedAt < SHOWS && seen.page === 'list' && wasPressed) return;
  // what the owner says counts where the page cannot tell
  if (change.proof === 'by-hand') return void (await applied(change, now, 'by-hand'));
  if (seen.page === 'elsewhere' || run.opened === 0) {
    const refusal = await openOrTell(work, () => invitationsIn(run.tabId).goThere());
    return refusal === undefined ? undefined : void (await failed(change, now, 'not-read-back'));
  }
  await failed(change, now, seen.card === 'open' ? 'not-answered' : 'not-read-back');
}
