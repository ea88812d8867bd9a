import type {
  ComposerFillReport,
  ComposerReport,
  OpeningReport,
  WriteTask,
} from '../../../../src/invitation/on-page.ts';
import { isRefusal, refuse } from '../../../../src/refusals.ts';
import { sameText } from '../../../../src/text/normalise.ts';
import { closeSuggestions } from '../../../engine/fill/suggestions.ts';
import { typeInto } from '../../../engine/fill/type.ts';
import { isLate } from '../../../engine/late.ts';
import { showsAlert } from '../../../engine/locate/alert.ts';
import { deepQuery, isVisible, selection, visibleText } from '../../../engine/locate/dom.ts';
import { nameOf } from '../../../engine/locate/names.ts';
import { settle } from '../../../engine/locate/settle.ts';
import { valueIn } from '../../../engine/locate/value.ts';
import { says } from '../../../engine/locate/words.ts';
import { go, isTouched, touch } from '../../../engine/page-state.ts';
import { pageRefusal } from '../account.ts';
import { cardsOnScreen, sameName } from '../invitations/cards.ts';
import { type Composer, findComposer } from './composer.ts';
import { START_POST } from './words.ts';

/** How long the page may take to show what was typed, ms. */
const ECHO = 1500;
const FEED = '/feed/';

export async function inspectComposer(task: WriteTask): Promise<ComposerReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const found = findComposer(task);
  if (isRefusal(found)) return found;
  const alert = showsAlert();
  const touched = isTouched();
  if (found === null) return { composer: 'none', sent: isSaid(task, document.body, null), touched, alert };
  const text = valueIn(found.editor);
  const composer = text.trim() === '' ? 'empty' : sameText(text, task.text) ? 'ours' : 'other';
  return { composer, sent: composer === 'empty' && isSaid(task, found.around, found.editor), touched, alert };
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether the text stands somewhere on the page, outside of the composer. */
function isSaid({ text }: WriteTask, around: Element, editor: Element | null): boolean {
  const wanted = folded(text);
  return [...deepQuery(around, 'p, div, span, li')].some(
    (element) =>
      isVisible(element) &&
      (editor === null || (!editor.contains(element) && !element.contains(editor))) &&
      folded(visibleText(element)) === wanted,
  );
}

/** Opens the composer by the site's own button: Message on the card of this very person, "Start a post" on the feed. */
export async function openComposer(task: WriteTask): Promise<OpeningReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  if (task.where === 'post') return openPost(task);
  const theirs = cardsOnScreen().cards.filter(({ path, name }) => path === task.path && sameName(name, task.name));
  const [card] = theirs;
  if (theirs.length !== 1 || !card?.message) return refuse('composer-not-found');
  card.message.click();
  return { opening: true };
}

async function openPost(task: WriteTask): Promise<OpeningReport> {
  if (location.pathname !== FEED && location.pathname !== '/feed') return go(FEED);
  const found = await settle(
    () => {
      const buttons = [...deepQuery(document, 'button, [role="button"]')].filter(
        (button): button is HTMLElement =>
          button instanceof HTMLElement &&
          isVisible(button) &&
          (says(START_POST, nameOf(button)) || says(START_POST, visibleText(button))),
      );
      const [button] = buttons;
      return button && buttons.length === 1 ? { button } : refuse('composer-not-found');
    },
    (a, b) => a.button === b.button,
    task.patience,
  );
  if (isRefusal(found)) return found;
  found.button.click();
  return { opening: true };
}

/** Puts the approved text into the right composer, when it is empty, and reads it back. Send and Post are never pressed. */
export async function fillComposer(task: WriteTask): Promise<ComposerFillReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const found = await settle(
    () => {
      const composer = findComposer(task);
      return isRefusal(composer) ? composer : (composer ?? refuse('composer-not-found'));
    },
    (a, b) => a.editor === b.editor,
    task.patience,
  );
  if (isRefusal(found)) return found;
  if (valueIn(found.editor).trim() !== '') return refuse('composer-not-blank');
  // sent already, or by somebody who was faster
  if (task.where === 'message' && isSaid(task, found.around, found.editor)) return refuse('message-there');
  if (isLate(task)) return refuse('page-too-late');
  touch();
  typeInto(found.editor, task.text);
  toStart(found.editor);
  await closeSuggestions(found.editor);
  const refusal = await readBack(task, found);
  if (refusal === undefined) return { filled: true };
  typeInto(found.editor, '');
  return valueIn(found.editor).trim() === '' ? refuse(refusal) : refuse('left-half-filled');
}

/** Behind "@ben" or "#sales" the site offers names, also a moment later, and the list would lie over Post and take its click. */
function toStart(editor: HTMLElement): void {
  selection()?.selectAllChildren(editor);
  selection()?.collapseToStart();
}

/** The text is exactly there, and the composer is still the same person's. */
async function readBack(
  task: WriteTask,
  { editor }: Composer,
): Promise<'read-back-differs' | 'wrong-recipient' | undefined> {
  const start = performance.now();
  for (;;) {
    const now = findComposer(task);
    if (isRefusal(now) || now === null || now.editor !== editor) return 'wrong-recipient';
    if (valueIn(editor) === task.text || sameText(valueIn(editor), task.text)) return undefined;
    if (performance.now() - start > ECHO) return 'read-back-differs';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
