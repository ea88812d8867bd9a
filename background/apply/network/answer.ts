import type { AnswerTask, CardSeen } from '../../../src/invitation/on-page.ts';
import { classOf } from '../../../src/refusal-codes.ts';
import { isRefusal, type RefusalCode } from '../../../src/refusals.ts';
import { beginFilling, beginSaving } from '../begin.ts';
import { applied, failed, filled, noted, type StepAnswer, type StepOutcome, toRead } from '../outcome.ts';
import type { Work } from '../work.ts';
import { openOrTell } from './open-or-tell.ts';
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
export async function answerStep(work: Work): Promise<StepAnswer> {
  const { change, run } = work;
  const task = taskOf(work);
  const seen = await invitationsIn(run.tabId).inspect(task);
  if (isRefusal(seen)) return seen;
  switch (change.state) {
    case 'approved':
      return bringForward(work, task, seen);
    case 'awaiting-save':
      return awaitPress(work, task, seen);
    case 'verifying':
      return tell(work, task, seen);
    default:
      return undefined;
  }
}

const NOT_TO_ANSWER: Readonly<Partial<Record<CardSeen['card'], RefusalCode>>> = {
  accepted: 'answered-already',
  changed: 'invitation-changed',
  twice: 'invitation-changed',
  'owner-only': 'owner-answers',
};

async function bringForward(work: Work, task: AnswerTask, seen: CardSeen): Promise<StepAnswer> {
  const page = invitationsIn(work.run.tabId);
  if (seen.page === 'elsewhere') return openOrTell(work, page.openList);
  if (seen.asks) return { refused: 'dialog-in-the-way' };
  const why = NOT_TO_ANSWER[seen.card];
  if (why !== undefined) return failed(work, why);
  if (seen.card === 'gone') return lookFurther(work);
  return beginFilling(work, async (begun) => {
    const done = await page.focusButton(task);
    if (!isRefusal(done)) return filled(begun, { held: [], required: [] });
    // nothing was pressed
    return failed(begun, done.refused === 'page-moving' ? 'cards-moving' : done.refused);
  });
}

/** About ten cards are shown at a time. */
async function lookFurther(work: Work): Promise<StepAnswer> {
  const { run } = work;
  if (run.listed >= LISTINGS) return failed(work, 'invitation-gone');
  const asked = await invitationsIn(run.tabId).more();
  return isRefusal(asked) ? asked : noted(work, { listed: asked.more ? run.listed + 1 : LISTINGS });
}

async function awaitPress(work: Work, task: AnswerTask, seen: CardSeen): Promise<StepAnswer> {
  const mayNotPress = isRefusal(work.carrying);
  if (seen.alert) return failed(work, 'save-refused');
  if (seen.page === 'elsewhere' || seen.card !== 'open' || isOther(task, seen)) return toRead(work);
  if (work.grant.mode === 'fill-and-save' && !mayNotPress && !seen.asks && seen.pressed === null)
    return pressInTime(work, task);
  return undefined;
}

const isOther = ({ act }: AnswerTask, { pressed }: CardSeen): boolean => pressed !== null && pressed !== act;

/** Presses the site's button for the owner who chose so, at an even pace and not more than so often a day. */
async function pressInTime(work: Work, task: AnswerTask): Promise<StepAnswer> {
  const page = invitationsIn(work.run.tabId);
  const next = nextPress(await paceNow(), work.now);
  // the owner may still press by hand
  if (next === null || next > work.now) return undefined;
  // the cards stand still before it is asked whether to press: from then on nothing is waited for
  const ready = await page.focusButton(task);
  if (isRefusal(ready)) return ready.refused === 'page-moving' ? waitForCards(work) : ready;
  const pressing = await beginSaving(work);
  if (!pressing) return undefined;
  await countPress(pressing.now);
  const done = await page.press(task);
  return isRefusal(done) && classOf(done.refused).saved !== 'no-answer' ? failed(pressing, done.refused) : undefined;
}

/** How often cards that move are looked at before their moving is told. */
const TRIES = 20;

function waitForCards(work: Work): StepOutcome {
  const moved = (work.run.moved ?? 0) + 1;
  if (moved >= TRIES) return failed(work, 'cards-moving');
  return noted(work, { moved });
}

/** How long a press may take to show, ms. */
const SHOWS = 8000;

/** What the page says of the answer. A card that is gone says something only when its button was seen pressed. */
async function tell(work: Work, task: AnswerTask, seen: CardSeen): Promise<StepAnswer> {
  const { change, run, now } = work;
  if (seen.alert) return failed(work, 'save-refused');
  if (isOther(task, seen)) return failed(work, 'answered-otherwise');
  const wasPressed = seen.pressed === task.act;
  if (seen.card === 'accepted')
    return task.act === 'accept' ? applied(work, 'read-back') : failed(work, 'answered-otherwise');
  if (seen.page === 'list' && seen.card === 'gone' && wasPressed) return applied(work, 'read-back');
  if (now - change.movedAt < SHOWS && seen.page === 'list' && wasPressed) return undefined;
  // what the owner says counts where the page cannot tell
  if (change.proof === 'by-hand') return applied(work, 'by-hand');
  if (seen.page === 'elsewhere' || run.opened === 0) {
    const opened = await openOrTell(work, invitationsIn(run.tabId).openList);
    return isRefusal(opened) ? failed(work, 'not-read-back') : opened;
  }
  return failed(work, seen.card === 'open' ? 'not-answered' : 'not-read-back');
}
