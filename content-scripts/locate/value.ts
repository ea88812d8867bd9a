import type { Control } from './controls.ts';

/** What a control holds, as the text a person sees: paragraphs of a rich editor joined by line feeds. */
export function valueIn(control: Control): string {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return isTicked(control) ? 'yes' : 'no';
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  )
    return control.value;
  if (!control.isContentEditable) return isTicked(control) ? 'yes' : 'no';
  const blocks = [...control.children].filter((child) => child instanceof HTMLElement);
  return blocks.length === 0 ? (control.textContent ?? '') : blocks.map(lineOf).join('\n');
}

export const isTicked = (box: HTMLElement): boolean =>
  box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';

function lineOf(block: Element): string {
  let text = '';
  for (const node of block.childNodes) {
    if (node instanceof HTMLBRElement) {
      // an editor's own filler at the end of a paragraph is not a line break
      if (node.nextSibling !== null || !isFiller(node)) text += '\n';
    } else if (node instanceof Element) text += lineOf(node);
    else text += node.textContent ?? '';
  }
  return text;
}

const isFiller = (br: HTMLBRElement): boolean =>
  br.className.includes('trailingBreak') || br.parentElement?.childNodes.length === 1;
