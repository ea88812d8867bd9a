import { toldOfButton, toldText, toldValue } from '#site/known-words.ts';

/** Attributes that tell how a form is made. */
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
/** Elements whose words are mostly the site's own. */
const SITE_WORDS = 'label, legend, button, option';
const DEEPEST = 40;
const LONGEST = 20_000;

/**
 * The make of a form, to be attached to a report: tags, roles, the site's own labels. No value and no text of the member's:
 * options may be own jobs, and buttons and labels name skills and employers, so whatever is not known to be the site's is a
 * number, its length.
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
    if (value === '') return name;
    return `${name}=${name === 'maxlength' && /^\d{1,6}$/.test(value) ? value : toldValue(value)}`;
  });
  const id = /^[a-z-]+(form-component|FormElement)/i.test(element.id)
    ? [
        `id=${element.id
          .split(/[^A-Za-z]+/)
          .map(toldValue)
          .join('-')}`,
      ]
    : [];
  const placeholder = element.getAttribute('placeholder');
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const words = element.matches('button') ? toldOfButton(text) : toldText(text);
  const length = lengthOf(element);
  return [
    tagOf(element),
    ...attributes,
    ...id,
    ...(placeholder ? [`placeholder=${toldText(placeholder)}`] : []),
    ...(element.matches(SITE_WORDS) ? [words] : []),
    ...(length === null ? [] : [`holds=${length === 0 ? 'nothing' : 'text'}`]),
  ].join(' ');
}

/** A tag of HTML's own; a page may make any other of whatever words it likes. */
const tagOf = (element: Element): string =>
  element instanceof HTMLElement && !(element instanceof HTMLUnknownElement) && !element.localName.includes('-')
    ? element.localName
    : 'other';

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
