/**
 * A form's own inputs stand in for its properties when they are named like one (`<input name="parentElement">`): so whatever
 * may be asked of a form is asked through the prototype, which a page cannot reach in our world.
 */
const getter = <T>(prototype: object, name: string): ((element: Element) => T) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (element) => get?.call(element) as T;
};

export const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
export const shadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const slotOf = getter<Element | null>(Element.prototype, 'assignedSlot');

/** The element around another as the page is drawn: out of a shadow root by its host, into one by its slot. */
export function flatParentOf(element: Element): Element | null {
  const around = slotOf(element) ?? parentOf(element);
  if (around) return around;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}
const innerText = getter<string>(HTMLElement.prototype, 'innerText');

const isMatch = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** The document's own functions, which an image or a form of such a name stands in for. */
export const first = (selector: string): Element | null => Document.prototype.querySelector.call(document, selector);
export const selection = (): Selection | null => Document.prototype.getSelection.call(document);
export const execute = (command: string, value?: string): boolean =>
  Document.prototype.execCommand.call(document, command, false, value);

const all = (root: ParentNode): NodeListOf<Element> =>
  (root instanceof Element
    ? Element.prototype
    : root instanceof Document
      ? Document.prototype
      : DocumentFragment.prototype
  ).querySelectorAll.call(root, '*');

/** Every element below a root that matches, through open shadow roots, in document order. */
export function* deepQuery(root: ParentNode, selector: string): Generator<Element> {
  for (const element of all(root)) {
    if (isMatch(element, selector)) yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* deepQuery(shadow, selector);
  }
}

/** Whether a person can see it: laid out, not hidden, not transparent. */
export const isVisible = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }) &&
  Element.prototype.getClientRects.call(element).length > 0 &&
  !hasNoSize(element) &&
  closest(element, '[aria-hidden="true"], [inert]') === null;

const hasNoSize = (element: Element): boolean => {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width < 2 || height < 2;
};

/** Where a link leads, whole: whether it stays on the site is for whoever asks. Empty for what is no link. */
export const addressOf = (link: Element): string => (link instanceof HTMLAnchorElement ? link.href : '');

/** The text a person reads in an element, white space folded. */
export const visibleText = (element: Element): string =>
  (element instanceof HTMLElement ? innerText(element) : (element.textContent ?? '')).replace(/\s+/g, ' ').trim();
