import type {
  AnswerPressReport,
  AnswerReadyReport,
  AnswerTask,
  CardReport,
  CardSeen,
  MoreReport,
  OpeningReport,
} from '../../../../src/invitation/on-page.ts';
import { profilePath } from '../../../../src/profile/path.ts';
import { type Refusal, refuse } from '../../../../src/refusals.ts';
import { isLate } from '../../../engine/late.ts';
import { showsAlert } from '../../../engine/locate/alert.ts';
import { addressOf, deepQuery, isVisible, visibleText } from '../../../engine/locate/dom.ts';
import { nameOf } from '../../../engine/locate/names.ts';
import { says } from '../../../engine/locate/words.ts';
import { go, own, touch } from '../../../engine/page-state.ts';
import { pageRefusal } from '../account.ts';
import { isModal, visibleDialogs } from '../container.ts';
import { type Card, cardAround, cardsOnScreen, sameName, unreadPaths } from './cards.ts';
import { atInvitations, RECEIVED_PATH } from './page.ts';
import { lastPressed, notePressed, watch } from './pressed.ts';
import { CONNECTED, MORE } from './words.ts';

/** Where the card stands. `changed`: the person is there under another name, or the name under another address. */
export type Seen = CardSeen['card'];

/** The one card of this person; by address and name together, never by its place. */
function seenCard(task: AnswerTask): { readonly seen: Seen; readonly card?: Card } {
  const { cards } = cardsOnScreen();
  const theirs = cards.filter(({ path }) => path === task.path);
  if (theirs.some(({ name }) => !sameName(name, task.name))) return { seen: 'changed' };
  const [card, ...more] = theirs;
  if (more.length > 0) return { seen: 'twice' };
  // a card that is there and not understood is not gone
  if (card === undefined)
    return { seen: saysConnected(task) ? 'accepted' : unreadPaths().includes(task.path) ? 'changed' : 'gone' };
  if (card.accept === null) return { seen: card.message === null ? 'gone' : 'accepted', card };
  return { seen: card.accept instanceof HTMLAnchorElement ? 'owner-only' : 'open', card };
}

/** A card that says so in words and offers nothing more. */
const saysConnected = ({ path, name }: AnswerTask): boolean =>
  [...deepQuery(document, '[role="listitem"], li')].some(
    (element) =>
      isVisible(element) &&
      [...deepQuery(element, 'a[href]')].some((link) => profilePath(addressOf(link)) === path) &&
      CONNECTED.some((pattern) => sameName(pattern.exec(visibleText(element))?.[1] ?? '', name)),
  );

/** The site asks something before it goes on ("Take care when connecting"): the owner's to answer. */
const asksSomething = (): boolean => visibleDialogs().some(isModal);

export async function inspectCard(task: AnswerTask): Promise<CardReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (!atInvitations()) return { page: 'elsewhere', card: 'gone', pressed: null, alert: false, asks: false };
  const start = performance.now();
  for (;;) {
    const { seen } = seenCard(task);
    const pressed = lastPressed();
    const isTheirs = pressed?.path === task.path;
    if (seen !== 'gone' || isTheirs || performance.now() - start > task.patience)
      return {
        page: 'list',
        card: seen,
        pressed: isTheirs ? pressed.act : null,
        alert: showsAlert(),
        asks: asksSomething(),
      };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How long the cards must stand still before one of them is brought before the owner, ms. */
const STILL = 400;

/** Brings the site's own button of this card into view and gives it the focus. Enter is enough then; nothing is pressed. */
export async function focusButton(task: AnswerTask): Promise<AnswerReadyReport> {
  const found = await stillButton(task);
  if ('refused' in found) return found;
  const { button, card } = found;
  globalThis.countersignStood = button;
  watch(task.path, { accept: card.accept, ignore: card.ignore }, button, () => {
    const now = cardAround(button);
    return now?.[task.act] === button && now.path === task.path && sameName(now.name, task.name);
  });
  button.scrollIntoView({ block: 'center' });
  button.focus({ preventScroll: true });
  touch();
  return { ready: true };
}

type Found = { readonly button: HTMLElement; readonly card: Card };

function buttonNow(task: AnswerTask): Found | Refusal {
  if (!atInvitations()) return refuse('not-invitations');
  return asksSomething() ? refuse('dialog-in-the-way') : buttonOf(task);
}

async function stillButton(task: AnswerTask): Promise<Found | Refusal> {
  const first = buttonNow(task);
  if ('refused' in first) return first;
  await new Promise((resolve) => setTimeout(resolve, STILL));
  const again = buttonOf(task);
  if ('refused' in again) return again;
  return again.button === first.button ? again : refuse('page-moving');
}

function buttonOf(task: AnswerTask): Found | Refusal {
  const { seen, card } = seenCard(task);
  if (seen === 'owner-only') return refuse('owner-answers');
  if (seen !== 'open' || card === undefined) return refuse(seen === 'gone' ? 'invitation-gone' : 'invitation-changed');
  const button = task.act === 'accept' ? card.accept : card.ignore;
  return button === null ? refuse('invitation-changed') : { button, card };
}

/**
 * Presses for the owner who chose so the button that stood still a moment ago: looked at once more, at the last moment, and
 * pressed once. Nothing is waited for: the owner may say Stop meanwhile.
 */
export async function press(task: AnswerTask): Promise<AnswerPressReport> {
  if (isLate(task)) return refuse('page-too-late');
  const found = buttonNow(task);
  if ('refused' in found) return found;
  if (found.button !== own('countersignStood')) return refuse('page-moving');
  notePressed({ path: task.path, act: task.act });
  touch();
  found.button.click();
  return { pressed: true };
}

/** Asks the site for more cards, by its own button or by the end of the list. False when there is no more to ask for. */
export async function more(): Promise<MoreReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const before = cardsOnScreen();
  const count = before.cards.length + before.left;
  const buttons = [...deepQuery(document, 'button')].filter(
    (button): button is HTMLButtonElement =>
      button instanceof HTMLButtonElement &&
      isVisible(button) &&
      says(MORE, nameOf(button)) &&
      !before.cards.some(({ element }) => element.contains(button)),
  );
  if (buttons.length === 1) buttons[0]?.click();
  else before.cards.at(-1)?.element.scrollIntoView({ block: 'end' });
  const start = performance.now();
  while (performance.now() - start < 3000) {
    const now = cardsOnScreen();
    if (now.cards.length + now.left > count) return { more: true };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { more: false };
}

export async function openList(): Promise<OpeningReport> {
  const stop = pageRefusal();
  return stop ? refuse(stop) : go(RECEIVED_PATH);
}
