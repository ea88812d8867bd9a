/** Attributes that tell how a form is made and cannot hold the member's own words. */
const TELLING = [
  'role',
  'type',
  'data-testid',
  'aria-haspopup',
  'aria-autocomplete',
  'aria-required',
  'required',
  'maxlength',
  'open',
];
/** Elements whose words are the site's own. */
const SITE_WORDS = 'label, legend, button, option';
const DEEPEST = 40;
const LONGEST = 20_000;

/**
 * The make of a form, to be attached to a report: tags, roles, the site's own labels and the lengths of what is in it.
 * No value, no text of the member's: an option that is chosen is not told, a button that names an item is cut.
 */
export function skeletonOf(container: Element): string {
  const lines: string[] = [];
  walk(container, 0, lines);
  return lines.join('\n').slice(0, LONGEST);
}

function walk(element: Element, depth: number, lines: string[]): void {
  if (depth > DEEPEST || ['SCRIPT', 'STYLE', 'SVG', 'PATH', 'IMG'].includes(element.tagName.toUpperCase())) return;
  lines.push(`${' '.repeat(depth)}${describe(element)}`);
  for (const child of element.shadowRoot?.children ?? []) walk(child, depth + 1, lines);
  if (element instanceof HTMLElement && element.isContentEditable) return;
  for (const child of element.children) walk(child, depth + 1, lines);
}

function describe(element: Element): string {
  const attributes = TELLING.filter((name) => element.hasAttribute(name)).map((name) => {
    const value = element.getAttribute(name) ?? '';
    return value === '' ? name : `${name}=${value.slice(0, 40)}`;
  });
  const id = /^[a-z-]+(form-component|FormElement)/i.test(element.id) ? [`id=${element.id.replace(/\d+/g, '0')}`] : [];
  const placeholder = element.getAttribute('placeholder');
  const words = element.matches(SITE_WORDS) ? [`"${siteWords(element)}"`] : [];
  const length = lengthOf(element);
  return [
    element.tagName.toLowerCase(),
    ...attributes,
    ...id,
    ...(placeholder ? [`placeholder="${placeholder.slice(0, 60)}"`] : []),
    ...words,
    ...(length === null ? [] : [`holds=${length === 0 ? 'nothing' : 'text'}`]),
  ].join(' ');
}

/** The first words of a label; a button's beyond its verb may name an item of the member's. */
function siteWords(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return element.matches('button') ? text.split(' ').slice(0, 2).join(' ').slice(0, 30) : text.slice(0, 60);
}

function lengthOf(element: Element): number | null {
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
    return element.value.length;
  return element instanceof HTMLElement && element.getAttribute('contenteditable') === 'true'
    ? (element.textContent ?? '').length
    : null;
}
