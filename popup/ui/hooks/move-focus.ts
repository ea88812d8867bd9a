/** Moves the focus between the buttons of a list: arrows one by one, Home and End to its ends. */
export function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !list) return;
  const buttons = [...list.querySelectorAll<HTMLElement>('.desk-row')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(to, buttons.length - 1))]?.focus();
}
