import { computeAccessibleName } from 'dom-accessibility-api';

const known = new WeakMap<Element, { readonly at: number; readonly name: string }>();
/** How long a name stays true, ms: one look asks for it many times, the next look asks anew. */
const FRESH = 30;

/** The name a screen reader would say. */
export function nameOf(element: Element): string {
  const before = known.get(element);
  const now = performance.now();
  if (before !== undefined && now - before.at < FRESH) return before.name;
  const name = computeAccessibleName(element).replace(/\s+/g, ' ').trim();
  known.set(element, { at: now, name });
  return name;
}

export const placeholderOf = (control: Element): string =>
  (control.getAttribute('placeholder') ?? control.getAttribute('aria-placeholder') ?? '').trim();

/** The name of the group a control stands in, as "Start date" over a month and a year; empty when there is none. */
export function groupNameOf(element: Element): string {
  const group = element.closest('fieldset, [role="group"]');
  return group === null ? '' : nameOf(group);
}
