/**
 * Runs in the page, so it stands alone: whether every text reads in the order in which it was written. Only for texts in
 * scripts from left to right; then a character that comes later stands further right or lower.
 */
export function orderProblems(): string[] {
  const found: string[] = [];
  const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  // an isolate of ours, with nothing in it that turns anything
  const tamed = (text: string) => text.replace(/\u2068[^\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*\u2069/gu, '');
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (name !== 'value' && turns.test(tamed(value)))
        found.push(`${element.localName} ${name}: ${JSON.stringify(value)}`);

  const place = (node: Node, at: number): DOMRect | undefined => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let last: { rect: DOMRect; block: Element | null } | undefined;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { data, parentElement: parent } = node as Text;
    // the copy behind a text box gives it its height: never seen, never read out, a block of its own
    if (!parent || parent.closest('textarea, script, style, .desk-grow-copy')) continue;
    if (turns.test(tamed(data))) found.push(`a text: ${JSON.stringify(data.slice(0, 80))}`);
    if (parent.closest('.visually-hidden') || data.trim() === '' || !parent.checkVisibility()) continue;
    const block = parent.closest('p, h1, h2, h3, li, dd, button, summary, label');
    for (let at = 0; at < data.length; at++) {
      const rect = /[\p{L}\p{N}]/u.test(data[at] ?? '') ? place(node, at) : undefined;
      if (!rect || rect.width === 0) continue;
      if (last && last.block === block && Math.abs(last.rect.top - rect.top) < 2 && rect.left < last.rect.left)
        found.push(`“${data.slice(at, at + 30)}” stands before what comes before it`);
      last = { rect, block };
    }
  }
  return found;
}
