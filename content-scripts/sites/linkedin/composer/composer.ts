import type { WriteTask } from '../../../../src/invitation/on-page.ts';
import { profilePath } from '../../../../src/profile/path.ts';
import { type Refusal, refuse } from '../../../../src/refusals.ts';
import { controlKind, controlsIn, type Typable } from '../../../engine/locate/controls.ts';
import { addressOf, closest, deepQuery, isVisible, visibleText } from '../../../engine/locate/dom.ts';
import { nameOf, placeholderOf } from '../../../engine/locate/names.ts';
import { says } from '../../../engine/locate/words.ts';
import { sameName } from '../invitations/cards.ts';
import { MESSAGE_EDITOR, POST_EDITOR } from './words.ts';

/** The one composer a text belongs into. */
export interface Composer {
  readonly editor: Typable;
  /** What it stands in: a conversation, a dialog, the page. */
  readonly around: Element;
}

const AROUND = '[role="dialog"], dialog, main';

/**
 * The composer for this very recipient: an editor known by its name, in surroundings that link to that person and to nobody
 * else, by the same name. Of a post, the one editor that is known as such. Null when there is none.
 */
export function findComposer(task: WriteTask): Composer | null | Refusal {
  const words = task.where === 'post' ? POST_EDITOR : MESSAGE_EDITOR;
  const editors = controlsIn(document)
    .filter((control): control is Typable => controlKind(control) === 'rich' || controlKind(control) === 'text')
    .filter((editor) => says(words, nameOf(editor)) || says(words, placeholderOf(editor)));
  const composers = editors.flatMap((editor) => {
    const around = aroundOf(editor);
    return around === null ? [] : [{ editor, around }];
  });
  const theirs = task.where === 'post' ? composers : composers.filter(({ around }) => isTo(task, around));
  if (theirs.length > 1) return refuse('ambiguous-field', task.where === 'post' ? 'post' : 'reply');
  const [composer] = theirs;
  // one that was just opened for somebody else is worse than none
  if (composer === undefined && task.where === 'message' && composers.some(({ around }) => isNamed(task, around)))
    return refuse('wrong-recipient');
  return composer ?? null;
}

/** The nearest dialog or page part, also from within a shadow root. */
function aroundOf(element: Element): Element | null {
  const found = closest(element, AROUND);
  if (found !== null) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? aroundOf(root.host) : null;
}

const isTo = ({ path, name }: WriteTask, around: Element): boolean => {
  const links = [...deepQuery(around, 'a[href]')].filter(isVisible);
  const to = links.flatMap((link) => {
    const found = profilePath(addressOf(link));
    return found === null ? [] : [{ found, text: visibleText(link) }];
  });
  return to.some((each) => sameName(each.text, name)) && to.every(({ found }) => found === path);
};

/** Whether somebody of that name is written to here. */
const isNamed = ({ name }: WriteTask, around: Element): boolean =>
  [...deepQuery(around, 'h1, h2, h3, [role="heading"]')].some((heading) => sameName(visibleText(heading), name));
