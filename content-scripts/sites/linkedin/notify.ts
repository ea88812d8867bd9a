import { deepQuery, isVisible } from '../../engine/locate/dom.ts';
import { nameOf } from '../../engine/locate/names.ts';
import { isTicked } from '../../engine/locate/value.ts';
import { NOTIFY } from './forms/words.ts';

export const switchesIn = (container: Element): HTMLElement[] =>
  [...deepQuery(container, 'input[type="checkbox"], [role="switch"]')].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && isVisible(element) && NOTIFY.some((word) => word.test(nameOf(element))),
  );

/** Turns "Notify network" off where the form has it on. True when there is such a switch and it is off now. */
export function turnNotifyOff(container: Element): boolean {
  const switches = switchesIn(container);
  for (const control of switches) if (isTicked(control)) control.click();
  return switches.length > 0 && !switches.some(isTicked);
}
