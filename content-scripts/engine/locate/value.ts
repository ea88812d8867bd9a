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
  const hasBlocks = [...control.children].some((child) => child instanceof HTMLElement);
  return hasBlocks ? blocksOf(control).join('\n') : (control.textContent ?? '');
}

/** A line for each block, and for a text that stands beside them: nothing a person sees is left out. */
const blocksOf = (editor: Element): string[] =>
  [...editor.childNodes].flatMap((node) => {
    if (node instanceof HTMLElement) return [lineOf(node)];
    return node instanceof Text && node.data.trim() !== '' ? [node.data] : [];
  });

export const isTicked = (box: HTMLElement): boolean =>
  box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';

function lineOf(block: Element): string {
  let text = '';
  for (const node of block.childNodes) {
    if (node instanceof HTMLBRElement) {
      // an editor's own filler at the end of a paragraph is not a line break
      if (node.nextSibling !== null || !isFiller(node)) text += '\n';
    } else if (node instanceof Element) text += isSeen(node) ? lineOf(node) : '';
    else if (node instanceof Text) text += node.data;
  }
  return text;
}

/** What nobody can see was not read by anybody. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const isFiller = (br: HTMLBRElement): boolean =>
  br.className.includes('trailingBreak') || br.parentElement?.childNodes.length === 1;
