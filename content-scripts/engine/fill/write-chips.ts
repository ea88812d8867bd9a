import { itemsOf } from '../../../src/profile/values.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { ListStep } from '../forms/form.ts';
import { addButtonIn, chipsIn } from '../locate/chips.ts';
import { controlsIn, isTypable } from '../locate/controls.ts';
import { wordsAbout } from '../locate/evidence.ts';
import { closeSuggestions, exactSuggestion } from './suggestions.ts';
import { typeInto } from './type.ts';

/** How long an item may take to come or go, and the input to appear, ms. */
const MOVES = 1500;

/** Takes away the items that should not be there and adds those that are missing. */
export async function writeChips(step: ListStep, group: Element, value: string): Promise<Refusal | undefined> {
  const wanted = itemsOf(value);
  const items = () => chipsIn(step, group).map(({ item }) => item);
  for (const { item } of chipsIn(step, group)) {
    if (wanted.includes(item)) continue;
    chipsIn(step, group)
      .find((chip) => chip.item === item)
      ?.button.click();
    // whether it went is read back
    await until(() => !items().includes(item));
  }
  for (const item of wanted) {
    if (items().includes(item)) continue;
    const input = await inputIn(step, group);
    if (input === undefined) return refuse('field-not-found', step.name);
    typeInto(input, item);
    const suggestion = await exactSuggestion(item);
    if (suggestion !== null) suggestion.click();
    else pressEnter(input);
    if (!(await until(() => items().includes(item)))) {
      typeInto(input, '');
      await closeSuggestions(input);
      return refuse('choice-not-offered', step.name);
    }
  }
  return undefined;
}

async function inputIn(step: ListStep, group: Element): Promise<HTMLElement | undefined> {
  const find = () => {
    const inputs = controlsIn(group).filter((control) => isTypable(control) && wordsAbout(step, control).length > 0);
    return inputs.length === 1 ? inputs[0] : undefined;
  };
  if (find() === undefined) addButtonIn(step, group)?.click();
  await until(() => find() !== undefined);
  return find();
}

function pressEnter(input: HTMLElement): void {
  const key = { key: 'Enter', code: 'Enter', bubbles: true, composed: true, cancelable: true };
  input.dispatchEvent(new KeyboardEvent('keydown', key));
  input.dispatchEvent(new KeyboardEvent('keyup', key));
}

async function until(holds: () => boolean): Promise<boolean> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > MOVES) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
