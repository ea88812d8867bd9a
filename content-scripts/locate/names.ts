import { computeAccessibleName } from 'dom-accessibility-api';
import type { Control } from './controls.ts';

/** The name a screen reader would say, without the star of a required field. */
export const nameOf = (control: Control): string =>
  computeAccessibleName(control)
    .replace(/\s+/g, ' ')
    .replace(/\s*\*\s*$/, '')
    .trim();

export const placeholderOf = (control: Control): string =>
  (control.getAttribute('placeholder') ?? control.getAttribute('aria-placeholder') ?? '').trim();
