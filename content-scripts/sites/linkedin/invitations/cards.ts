import { profilePath } from '../../../../src/profile/path.ts';
import { addressOf, closest, deepQuery, isVisible, visibleText } from '../../../engine/locate/dom.ts';
import { nameOf } from '../../../engine/locate/names.ts';
import { ACCEPT, CONNECT, IGNORE, MESSAGE } from './words.ts';

/** The card of one person's invitation, open or just answered. */
export interface Card {
  readonly element: Element;
  /** As the site writes it; two people may share it. */
  readonly name: string;
  readonly path: string;
  readonly accept: HTMLElement | null;
  readonly ignore: HTMLElement | null;
  readonly message: HTMLElement | null;
}

const CONTROLS = 'button, a[href], [role="button"]';
const CARD = '[role="listitem"], li, article, .invitation-card';
/** Where a link leads that is to no person: the card invites to follow, join or attend. */
const ELSEWHERE = /^\/(?:company|school|showcase|events?|groups?|newsletters?|pulse)\//i;

const nameIn = (labels: readonly RegExp[], text: string): string | undefined => {
  for (const label of labels) {
    const found = label.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b);
const fold = (name: string): string =>
  name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/gu, ' ').trim().toLowerCase();

const shown = (root: ParentNode, selector: string): HTMLElement[] =>
  [...deepQuery(root, selector)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && isVisible(element) && isOnScreenAtAll(element),
  );

/** A column that lingers off the page is laid out and seen by nobody. */
const isOnScreenAtAll = (element: Element): boolean => {
  const { right, bottom } = element.getBoundingClientRect();
  return right + window.scrollX > 0 && bottom + window.scrollY > 0;
};

export const isOneOf = (labels: readonly RegExp[], control: Element): boolean =>
  labels.some((label) => label.test(nameOf(control)));

/** Every card on screen that holds an invitation or the answer to one; `left` counts those that are no person's, or unclear. */
export function cardsOnScreen(): { readonly cards: readonly Card[]; readonly left: number } {
  const elements = new Set<Element>();
  for (const control of shown(document, CONTROLS)) {
    if (!isOneOf([...ACCEPT, ...IGNORE, ...MESSAGE], control)) continue;
    const element = closest(control, CARD);
    if (element !== null) elements.add(element);
  }
  const cards: Card[] = [];
  let left = 0;
  for (const element of elements) {
    const card = cardOf(element);
    if (card !== null) cards.push(card);
    else left++;
  }
  return { cards, left };
}

/**
 * Profiles whose card has controls of which none is known: in a language that we do not know an invitation looks so. It may
 * be a suggestion too, but nobody may say that there is no invitation.
 */
export function unreadPaths(): string[] {
  const paths = shown(document, CARD).flatMap((element) => {
    const controls = shown(element, CONTROLS);
    const theirs = controls.flatMap((control) => profilePath(control.getAttribute('href') ?? '') ?? []);
    const isKnown = controls.some((control) => isOneOf([...ACCEPT, ...IGNORE, ...MESSAGE, ...CONNECT], control));
    return new Set(theirs).size === 1 && controls.length > theirs.length + 1 && !isKnown ? theirs.slice(0, 1) : [];
  });
  return [...new Set(paths)];
}

/** The card a control stands in, as it is now. */
export const cardAround = (control: Element): Card | null => {
  const element = closest(control, CARD);
  return element === null ? null : cardOf(element);
};

/** What a card is about, when everything in it says the same: one person, one Accept or Message of that name, no Connect. */
function cardOf(element: Element): Card | null {
  const controls = shown(element, CONTROLS);
  if (controls.some((control) => isOneOf(CONNECT, control))) return null;
  const links = controls.filter((control) => control instanceof HTMLAnchorElement);
  if (links.some(({ pathname }) => ELSEWHERE.test(pathname))) return null;
  const paths = new Set(links.flatMap((link) => profilePath(addressOf(link)) ?? []));
  const [path] = paths;
  if (paths.size !== 1 || path === undefined) return null;
  const one = (labels: readonly RegExp[]): HTMLElement | null | undefined => {
    const found = controls.filter((control) => isOneOf(labels, control));
    return found.length > 1 ? undefined : (found[0] ?? null);
  };
  const [accept, ignore, message] = [one(ACCEPT), one(IGNORE), one(MESSAGE)];
  if (accept === undefined || ignore === undefined || message === undefined) return null;
  const name = links.map(visibleText).find((text) => text !== '' && text !== visibleText(accept ?? element));
  if (name === undefined) return null;
  const said = [
    accept && nameIn(ACCEPT, nameOf(accept)),
    ignore && nameIn(IGNORE, nameOf(ignore)),
    message && nameIn(MESSAGE, nameOf(message)),
  ].filter((each) => typeof each === 'string');
  // the control's own words must name the very person the card is about
  if (said.length === 0 || !said.every((each) => sameName(each, name))) return null;
  return { element, name, path, accept, ignore, message };
}
