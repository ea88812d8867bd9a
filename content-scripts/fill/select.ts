/** Chooses an option so that the page's own code takes notice. */
export function select(list: HTMLSelectElement, value: string): void {
  list.focus();
  // a framework's own setter on the element would hide the change from it
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}
