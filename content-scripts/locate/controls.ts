import type { ControlKind } from '../forms/form.ts';
import { deepQuery, isVisible } from './dom.ts';

/** Something a person could type into. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const TYPED_INPUTS = new Set(['text', 'search', 'url', '']);
const EDITABLE = 'input, textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

export const kindOf = (control: Control): ControlKind => {
  if (control instanceof HTMLInputElement) return 'line';
  return control instanceof HTMLTextAreaElement ? 'text' : 'rich';
};

/** The controls of a container that are on screen and may be edited. */
export function controlsIn(container: ParentNode): Control[] {
  const found: Control[] = [];
  for (const element of deepQuery(container, EDITABLE))
    if (isControl(element) && isVisible(element)) found.push(element);
  return found;
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement)
    return TYPED_INPUTS.has(element.getAttribute('type') ?? '') && !element.disabled && !element.readOnly;
  if (element instanceof HTMLTextAreaElement) return !element.disabled && !element.readOnly;
  return element instanceof HTMLElement && element.parentElement?.isContentEditable !== true;
}
