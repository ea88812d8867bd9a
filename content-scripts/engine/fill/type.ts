import type { Typable } from '../locate/controls.ts';
import { execute, selection } from '../locate/dom.ts';

/** Puts a text into a control as typing would, so that the page's own code takes notice. */
export function typeInto(control: Typable, text: string): void {
  control.focus();
  if (control instanceof HTMLInputElement) setNative(HTMLInputElement.prototype, control, text);
  else if (control instanceof HTMLTextAreaElement) setNative(HTMLTextAreaElement.prototype, control, text);
  else typeRich(control, text);
}

// A framework puts its own setter on the element; the prototype's setter changes the value without it noticing, and the
// event then tells it.
function setNative(prototype: HTMLInputElement | HTMLTextAreaElement, control: Typable, text: string): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }),
  );
  control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

// A paste event would lose blank lines, and setting the content would not reach the editor's own model. The selection is
// set by hand: without focus `selectAll` would select the whole page in Firefox.
function typeRich(editor: HTMLElement, text: string): void {
  selection()?.selectAllChildren(editor);
  execute('delete');
  text.split('\n').forEach((line, index) => {
    if (index > 0) execute('insertParagraph');
    if (line !== '') execute('insertText', line);
  });
}
