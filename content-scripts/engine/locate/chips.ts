import type { ListStep } from '../forms/form.ts';
import { type Control, controlKind } from './controls.ts';
import { deepQuery, parentOf, visibleText } from './dom.ts';
import { type Candidate, clearWinner, wordsAbout } from './evidence.ts';
import { nameOf } from './names.ts';
import { isInSight } from './sight.ts';
import { says } from './words.ts';

/** One item of a list with the button that takes it away. */
export interface Chip {
  readonly item: string;
  readonly button: HTMLElement;
}

const buttonsIn = (root: ParentNode): HTMLElement[] =>
  [...deepQuery(root, 'button, [role="button"]')].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && isInSight(element),
  );

export const addButtonIn = (step: ListStep, group: Element): HTMLElement | undefined =>
  buttonsIn(group).find((button) => says(step.add, nameOf(button)) || says(step.add, visibleText(button)));

export function chipsIn(step: ListStep, group: Element): Chip[] {
  return buttonsIn(group).flatMap((button) => {
    const name = nameOf(button);
    const item = step.remove.map((pattern) => pattern.exec(name)?.[1]?.trim()).find((found) => found);
    return item ? [{ item, button }] : [];
  });
}

/**
 * The part of the form that holds a list and no other field: around the button that adds, around its input, or around the
 * items when there is room for no more.
 */
export function locateChips(
  step: ListStep,
  container: Element,
  controls: readonly Control[],
): Candidate<Element> | null | 'ambiguous' {
  const inputs = controls.filter((control) => wordsAbout(step, control).length > 0);
  const adding = buttonsIn(container).filter(
    (button) => says(step.add, nameOf(button)) || says(step.add, visibleText(button)),
  );
  const anchors = [...adding, ...inputs];
  const foreign = controls.filter((control) => !inputs.includes(control));
  if (anchors.some((anchor) => hasBoxes(anchor, container, foreign))) return null;
  const around = anchors.length > 0 ? anchors : chipsIn(step, container).map(({ button }) => button);
  const groups = [...new Set(around.map((anchor) => groupAround(anchor, container, foreign)))];
  return clearWinner(groups.map((found) => ({ found, evidence: ['name'] as const })));
}

/**
 * Whether the items stand as boxes to tick beside the list's own button or input, and nothing else does: what is ticked there
 * is not none, and no list that we can read.
 */
function hasBoxes(anchor: Element, container: Element, foreign: readonly Control[]): boolean {
  const group = groupAround(anchor, container, foreign);
  const parent = parentOf(group);
  const beside = parent === null || parent === container ? [] : foreign.filter((control) => parent.contains(control));
  return beside.length > 0 && beside.every((control) => controlKind(control) === 'check');
}

function groupAround(anchor: Element, container: Element, foreign: readonly Control[]): Element {
  let group = anchor;
  for (;;) {
    const parent = parentOf(group);
    if (parent === null || parent === container || foreign.some((control) => parent.contains(control))) return group;
    group = parent;
  }
}
