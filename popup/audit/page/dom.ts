/** Builds an element. A text is always text: nothing here is ever read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Somebody else's words: a name written from right to left moves nothing around it. */
export const bdi = (text: string, className = ''): HTMLElement => h('bdi', className ? { class: className } : {}, text);
