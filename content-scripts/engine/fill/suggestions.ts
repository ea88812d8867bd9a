import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { LineStep, Suggestions } from '../forms/form.ts';
import { deepQuery, isVisible } from '../locate/dom.ts';
import { foldWord } from '../locate/words.ts';
import { typeInto } from './type.ts';

/** How long the first suggestion may take to come, all of them to settle, and an open list to go, ms. */
const FIRST = 700;
const COME = 1500;
const GO = 600;

const options = (): HTMLElement[] =>
  [...deepQuery(document, '[role="option"]')].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isVisible(element),
  );

/** An option's own name is its first line; what stands below tells more about it. */
const nameOfOption = (option: HTMLElement): string => foldWord(option.innerText.trim().split('\n')[0] ?? '');

const isSuggesting = (input: HTMLElement): boolean =>
  input.getAttribute('role') === 'combobox' || input.hasAttribute('aria-autocomplete') || input.hasAttribute('list');

/** The one suggestion of exactly this name, once there are some; null when there is none, or several. */
export async function exactSuggestion(text: string): Promise<HTMLElement | null> {
  const start = performance.now();
  let last = '';
  for (;;) {
    const shown = options();
    const now = shown.map(nameOfOption).join('\n');
    // the same list twice: the page has made up its mind
    const isSettled = shown.length > 0 && now === last;
    const waited = performance.now() - start;
    if (isSettled || waited > COME || (shown.length === 0 && waited > FIRST)) {
      const exact = shown.filter((option) => nameOfOption(option) === foldWord(text));
      return exact.length === 1 ? (exact[0] ?? null) : null;
    }
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Closes an open list without choosing. Escape is only pressed while there is a list: it would close the form. */
export async function closeSuggestions(input: HTMLElement): Promise<void> {
  const start = performance.now();
  while (options().length > 0 && performance.now() - start < GO) {
    const key = { key: 'Escape', code: 'Escape', bubbles: true, composed: true, cancelable: true };
    input.dispatchEvent(new KeyboardEvent('keydown', key));
    input.dispatchEvent(new KeyboardEvent('keyup', key));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (options().length > 0) input.blur();
}

/** After typing into a field that suggests: chooses or leaves be, as the form's file says. */
export async function settleSuggestions(
  { name, suggestions = 'exact' }: LineStep,
  input: HTMLInputElement,
  text: string,
): Promise<Refusal | undefined> {
  if (!isSuggesting(input)) return undefined;
  const found = await offered(suggestions, text);
  if (found !== null) found.click();
  else if (suggestions === 'only' && text !== '') {
    await closeSuggestions(input);
    return refuse('choice-not-offered', name);
  }
  await closeSuggestions(input);
  // a choice may bring its own spelling: what was approved is what must stand there
  if (found !== null && input.value !== text && suggestions !== 'only') {
    typeInto(input, text);
    await closeSuggestions(input);
  }
  return undefined;
}

async function offered(suggestions: Suggestions, text: string): Promise<HTMLElement | null> {
  if (text === '') return null;
  if (suggestions !== 'free') return exactSuggestion(text);
  // a list that comes late would lie over Save
  await new Promise((resolve) => setTimeout(resolve, 300));
  return null;
}
