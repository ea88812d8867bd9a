import { deepQuery, parentOf } from './dom.ts';
import { isInSight } from './sight.ts';

/** Something a person could type into. */
export type Typable = HTMLInputElement | HTMLTextAreaElement | HTMLElement;
/** Something a person could set: typed into, chosen from, or ticked. */
export type Control = Typable | HTMLSelectElement;
export type ControlKind = 'line' | 'text' | 'rich' | 'select' | 'check';

const TYPED_INPUTS = new Set(['text', 'search', 'url', '']);
const CONTROLS =
  'input, textarea, select, [role="checkbox"], [role="switch"], ' +
  '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';

export function controlKind(control: Control): ControlKind {
  if (control instanceof HTMLSelectElement) return 'select';
  if (control instanceof HTMLTextAreaElement) return 'text';
  if (control instanceof HTMLInputElement) return control.type === 'checkbox' ? 'check' : 'line';
  return control.isContentEditable ? 'rich' : 'check';
}

/** The controls of a container that are on screen and may be set, in document order. */
export function controlsIn(container: ParentNode): Control[] {
  const found: Control[] = [];
  for (const element of deepQuery(container, CONTROLS))
    if (element instanceof HTMLElement && isUsable(element) && isOnScreen(element)) found.push(element);
  return found;
}

export const isTypable = (control: Control): control is Typable =>
  ['line', 'text', 'rich'].includes(controlKind(control));

function isUsable(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) {
    const type = element.getAttribute('type') ?? '';
    return !element.disabled && (type === 'checkbox' || (TYPED_INPUTS.has(type) && !element.readOnly));
  }
  if (element instanceof HTMLTextAreaElement) return !element.disabled && !element.readOnly;
  if (element instanceof HTMLSelectElement) return !element.disabled;
  const parent = parentOf(element);
  return !(parent instanceof HTMLElement && parent.isContentEditable);
}

// A box is often drawn by its label while the real one is transparent.
const isOnScreen = (element: HTMLElement): boolean =>
  isInSight(element) ||
  (element instanceof HTMLInputElement && element.type === 'checkbox' && [...(element.labels ?? [])].some(isInSight));
