/**
 * Runs in the page, so it stands alone: what a person would miss. No language, not one main heading, something beside
 * the window, a text that its box cuts off. A text that scrolls in its own box can be read; one that is cut with its
 * whole wording in a tooltip (`title`) can be, too.
 */
export function layoutProblems(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.lang === '') found.push('the document says no language');
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) found.push(`${headings} h1`);
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);

  const clips = (value: string) => value === 'hidden' || value === 'clip';
  const cutBy = (rect: DOMRect, from: Element, text: string): string | undefined => {
    for (let box: Element | null = from; box && box !== document.body; box = box.parentElement) {
      if (box instanceof HTMLElement && box.title.includes(text)) return undefined;
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (clips(overflowX) && (rect.right > edge.right + 1 || rect.left < edge.left - 1)) return box.className;
      if (clips(overflowY) && (rect.bottom > edge.bottom + 2 || rect.top < edge.top - 2)) return box.className;
      if (overflowX === 'auto' || overflowY === 'auto' || overflowX === 'scroll' || overflowY === 'scroll')
        return undefined;
      if (position === 'fixed') break;
    }
    return rect.right > root.clientWidth + 1 || rect.left < -1 ? 'the window' : undefined;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('.visually-hidden, textarea, [aria-hidden="true"]')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const by = [...range.getClientRects()].map((rect) => cutBy(rect, parent, text)).find((box) => box !== undefined);
    if (by !== undefined) found.push(`"${text.slice(0, 60)}" is cut off by ${by || 'a box'}`);
  }
  return found;
}
