import { ageInDays } from '../../../../src/invitation/age.ts';
import type { ListReport } from '../../../../src/invitation/on-page.ts';
import { profilePath } from '../../../../src/profile/path.ts';
import { refuse } from '../../../../src/refusals.ts';
import type { Invitation } from '../../../../src/wire/invitation.ts';
import { addressOf, deepQuery, visibleText } from '../../../engine/locate/dom.ts';
import { settle } from '../../../engine/locate/settle.ts';
import { says } from '../../../engine/locate/words.ts';
import { pageRefusal } from '../account.ts';
import { type Card, cardsOnScreen, isOneOf, unreadPaths } from './cards.ts';
import { atInvitations } from './page.ts';
import { ACCEPT, IGNORE, MUTUAL, ONE_MUTUAL, UNFOLD } from './words.ts';

/** How long the cards may take to come, ms. */
const PATIENCE = 6000;

/** The invitations on screen, as they are; nothing is scrolled, unfolded or pressed. */
export async function listInvitations(): Promise<ListReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (!atInvitations()) return refuse('not-invitations');
  const seen = await settle(
    () => {
      const { cards, left } = cardsOnScreen();
      const open = cards.filter(({ accept }) => accept !== null);
      if (open.length + left > 0) return { invitations: open.map(invitationOf), left };
      return refuse(unreadPaths().length > 0 ? 'invitations-not-understood' : 'no-invitations');
    },
    (a, b) => a.invitations.length === b.invitations.length,
    PATIENCE,
  );
  return seen;
}

function invitationOf(card: Card): Invitation {
  const { element, name, path, accept } = card;
  const lines = linesOf(card);
  const mutualLine = lines.findIndex((line) => mutualIn(line) !== null);
  const ageLine = lines.findIndex((line) => ageInDays(line) !== null && line.length <= 60);
  const end = [mutualLine, ageLine].filter((at) => at >= 0);
  // the name comes first, then the headline, then what the site counted
  const [headline = ''] = lines.slice(0, Math.min(lines.length, ...end)).filter((line) => line !== name);
  const age = lines[ageLine] ?? '';
  const days = ageInDays(age);
  return {
    path,
    name: cut(name, 200),
    headline: end.length === 0 ? '' : cut(headline, 500),
    note: cut(noteIn(element), 1000),
    mutual: mutualLine < 0 ? null : mutualIn(lines[mutualLine] ?? ''),
    age: cut(age, 60),
    sentAt: days === null ? null : Math.floor(Date.now() / 1000) - days * 86_400,
    onlyOwner: accept instanceof HTMLAnchorElement,
  };
}

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();

const BLOCKS = 'p, time, h2, h3, h4, span, div';
/** The runs of text a person reads before the controls, in order, each once. */
function linesOf({ element, ignore, accept }: Card): string[] {
  const controls = [ignore, accept].filter((control) => control !== null);
  const isBefore = (block: Element) =>
    controls.every((control) => (block.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const lines = [...deepQuery(element, BLOCKS)]
    .filter((block) => isLeaf(block) && isBefore(block))
    .map(visibleText)
    .filter((line) => line !== '');
  return lines.filter((line, index) => lines.indexOf(line) === index);
}

/** Holds text of its own and no other block. */
const isLeaf = (block: Element): boolean => block.querySelector(BLOCKS) === null && !namesPerson(block);

/** The line with the name, and whatever sentence stands around it, is not the headline. */
const namesPerson = (block: Element): boolean =>
  block.closest('a[href]') !== null ||
  [...block.querySelectorAll('a[href]')].some((link) => profilePath(addressOf(link)) !== null);

export function mutualIn(line: string): number | null {
  for (const { says: pattern, named } of MUTUAL) {
    const digits = pattern.exec(line)?.[1];
    if (digits !== undefined) return Math.min(Number(digits.replace(/[.,]/g, '')) + named, 100_000);
  }
  return ONE_MUTUAL.test(line) ? 1 : null;
}

/** The text that comes after the controls: what the person wrote. */
function noteIn(element: Element): string {
  const classic = element.querySelector('.invitation-card__custom-message');
  if (classic !== null) return withoutFold(classic);
  const controls = [...deepQuery(element, 'button, a[href], [role="button"]')];
  const last = controls.findLast((control) => isOneOf([...ACCEPT, ...IGNORE], control));
  if (last === undefined) return '';
  const after = [...deepQuery(element, 'p, blockquote, span, div')].filter(
    (block) =>
      (last.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !last.contains(block) &&
      block.closest('button, a[href]') === null,
  );
  const [outer] = after;
  return outer === undefined ? '' : withoutFold(outer);
}

function withoutFold(element: Element): string {
  const buttons = [...deepQuery(element, 'button, a[href], [role="button"]')]
    .map(visibleText)
    .filter((text) => says(UNFOLD, text));
  let text = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
  for (const button of buttons)
    text = text.replace(new RegExp(`\\s*${button.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`), '');
  return text.trim();
}
