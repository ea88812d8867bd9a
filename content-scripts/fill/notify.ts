import { computeAccessibleName } from 'dom-accessibility-api';
import { deepQuery, isVisible } from '../locate/dom.ts';

const NOTIFY = /notify (your )?network|netzwerk informieren/i;

/** Turns "Notify network" off where the form has it on. True when there is such a switch and it is off now. */
export function turnNotifyOff(container: Element): boolean {
  const switches = [...deepQuery(container, 'input[type="checkbox"], [role="switch"]')].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && isVisible(element) && NOTIFY.test(computeAccessibleName(element)),
  );
  for (const control of switches) if (isOn(control)) control.click();
  return switches.length > 0 && !switches.some(isOn);
}

const isOn = (control: HTMLElement): boolean =>
  control instanceof HTMLInputElement ? control.checked : control.getAttribute('aria-checked') === 'true';
