/** Every element below a root that matches, through open shadow roots, in document order. */
export function* deepQuery(root: ParentNode, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* deepQuery(element.shadowRoot, selector);
  }
}

/** Whether a person can see it: laid out, not hidden, not transparent. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.getClientRects().length > 0 &&
  !hasNoSize(element) &&
  element.closest('[aria-hidden="true"], [inert]') === null;

const hasNoSize = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width < 2 || height < 2;
};

/** The text a person reads in an element, white space folded. */
export const visibleText = (element: Element): string =>
  (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).replace(/\s+/g, ' ').trim();
