/** Text as paragraphs of a contenteditable; an empty one holds a line break, as the browser makes it. */
export function fillPlain(box: HTMLElement, text: string): void {
  document.execCommand('defaultParagraphSeparator', false, 'p');
  box.replaceChildren(
    ...text.split('\n').map((line) => {
      const paragraph = document.createElement('p');
      paragraph.append(line === '' ? document.createElement('br') : line);
      return paragraph;
    }),
  );
}

/** The text of a contenteditable: "\n" between blocks and for a line break. */
export function readPlain(box: HTMLElement): string {
  const lines: string[] = [];
  let loose = '';
  for (const node of box.childNodes) {
    if (node instanceof HTMLParagraphElement || node instanceof HTMLDivElement) {
      if (loose !== '') lines.push(loose);
      loose = '';
      lines.push(inline(node).replace(/\n$/, ''));
    } else loose += inline(node);
  }
  if (loose !== '') lines.push(loose.replace(/\n$/, ''));
  return lines.join('\n');
}

function inline(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLBRElement) return '\n';
  return [...node.childNodes].map(inline).join('');
}
