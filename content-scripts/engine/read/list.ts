import { accountRefusal } from '#site/account.ts';
import { atList, atProfile, listPath } from '#site/routes.ts';
import type { Entry } from '../../../src/profile/entry.ts';
import { fold } from '../../../src/profile/same-entry.ts';
import { foldedPath, vanityFrom } from '../../../src/profile/vanity.ts';
import { type Refusal, refuse } from '../../../src/refusals.ts';
import type { Listed } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { closest, deepQuery, first, isVisible, parentOf } from '../locate/dom.ts';
import { own } from '../page-state.ts';

/** One entry as its section's page lists it. */
export interface ListEntry extends Listed {
  readonly path: string;
  /** The nearest heading above, as the company over several roles. */
  readonly heading: readonly string[];
}

const LINKS = 'a[href*="/edit/forms/"]';
/** An entry's form at an address that is none of this list's: of another front end, or of one to come. */
const OTHER_FORM = /\/edit\/(?:[^?]*\/)?\d+\/?$|\/add-edit\//;
/** What a list shows that is no entry: headings, buttons, links to the profile and to a new entry. */
const AROUND = 'h1, h2, h3, a[href*="/in/"], button, [role="button"]';
const COMPANY = /^\/(?:company|school|showcase)\//;
/** Lists draw more entries as one scrolls: how long one that does not grow any more is watched, ms. */
const STILL = 500;

declare global {
  /** The list that was last seen whole in this document, in the extension's own world. */
  var countersignWhole: string | undefined;
}

const traceOf = (list: ListEntry[] | Refusal): string => JSON.stringify(list);

/**
 * All entries, once the list has stopped growing. A section that shows the profile instead of its page has none. A list that
 * was seen whole in this document, and has not changed since, is not waited for again.
 */
export async function wholeList(task: FormTask): Promise<ListEntry[] | Refusal> {
  // waiting brings no other page
  if (!isPlace(task)) return refuse(accountRefusal(task.vanity) ?? 'entry-not-found');
  const now = listNow(task);
  if (Array.isArray(now) && now.length > 0 && own('countersignWhole') === traceOf(now)) return now;
  const list = await grownList(task);
  globalThis.countersignWhole = traceOf(list);
  return list;
}

async function grownList(task: FormTask): Promise<ListEntry[] | Refusal> {
  const start = performance.now();
  let grown = start;
  let last = listNow(task);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const next = listNow(task);
    const now = performance.now();
    if (sizeOf(next) !== sizeOf(last)) grown = now;
    last = next;
    if (Array.isArray(last)) [...deepQuery(document, LINKS)].at(-1)?.scrollIntoView({ block: 'end' });
    const isStill = now - grown > (sizeOf(last) === 0 ? 2 * STILL : STILL);
    if ((Array.isArray(last) && isStill) || now - start > task.patience) return last;
    if (!Array.isArray(last) && (last.refused === 'wrong-account' || last.refused === 'signed-out')) return last;
  }
}

/** The list's own page, or the profile that came instead of it. */
const isPlace = (task: FormTask): boolean => atList(task) || (task.listAsked === true && atProfile(task.vanity));

const sizeOf = (list: ListEntry[] | Refusal): number => (Array.isArray(list) ? list.length : -1);

function listNow(task: FormTask): ListEntry[] | Refusal {
  const account = accountRefusal(task.vanity);
  if (account) return refuse(account);
  const main = first('main');
  if (!isPlace(task) || main === null) return refuse('entry-not-found');
  if (!atList(task)) return [];
  const list = foldedPath(listPath(task) ?? '');
  const links: { link: Element; path: string; formId: string }[] = [];
  for (const link of deepQuery(main, 'a[href]')) {
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) continue;
    const path = link.pathname;
    const formId = foldedPath(path).startsWith(list) ? /\/edit\/forms\/(\d{1,20})\/?$/.exec(path)?.[1] : undefined;
    if (formId !== undefined) links.push({ link, path, formId });
    else if (vanityFrom(path) === task.vanity && OTHER_FORM.test(path)) return refuse('list-not-understood');
  }
  // entries without a link that we know are entries all the same
  if (links.length === 0 && !isBare(main)) return refuse('list-not-understood');
  const unique = links.filter(({ formId }, index) => links.findIndex((other) => other.formId === formId) === index);
  return unique.map(({ link, path, formId }) => ({ path, formId, ...textsOf(link) }));
}

/** Whether nothing is there but headings and controls: what else stands there may be an entry, or hold the place of one. */
const isBare = (main: Element): boolean =>
  [...deepQuery(main, ':not(form, script, style)')].every(
    (element) =>
      ([...element.childNodes].every((node) => !(node instanceof Text) || node.data.trim() === '') &&
        !holdsPlace(element)) ||
      closest(element, AROUND) !== null ||
      !isVisible(element),
  );

const BUSY = '[aria-busy="true"], [role="progressbar"], progress';

/** Whether it says that it is still being drawn, or is a box with a colour and nothing in it, as lists show until they are. */
function holdsPlace(element: Element): boolean {
  if (element.matches(BUSY)) return true;
  if (element.childElementCount > 0) return false;
  const { width, height } = element.getBoundingClientRect();
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const isPainted = backgroundImage !== 'none' || !/^transparent$|, 0\)$/.test(backgroundColor);
  return isPainted && width >= 40 && height >= 8;
}

const holdsLinks = (element: Element): number => Element.prototype.querySelectorAll.call(element, LINKS).length;

/** The lines of the largest part of the page that belongs to this entry alone, and of the text right above it. */
function textsOf(link: Element): { lines: string[]; heading: string[] } {
  let part = link;
  for (let parent = parentOf(part); parent && holdsLinks(parent) === 1; parent = parentOf(part)) part = parent;
  const lines = linesOf(part);
  for (let element: Element | null = part; element && element.tagName !== 'MAIN'; element = parentOf(element))
    for (let above = element.previousElementSibling; above; above = above.previousElementSibling) {
      // the company over several roles may be a link and no more; other links are no headings
      if (above instanceof HTMLAnchorElement && !COMPANY.test(above.pathname)) continue;
      if (holdsLinks(above) > 0) continue;
      const heading = linesOf(above);
      if (heading.length > 0) return { lines, heading };
    }
  return { lines, heading: [] };
}

/** What a person reads, line by line; texts that stand twice for screen readers count once. */
const linesOf = (element: Element): string[] =>
  (element instanceof HTMLElement ? element.innerText : '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 300))
    .filter((line, index, lines) => line !== '' && lines.indexOf(line) === index)
    .slice(0, 12);

/** Entries that a name can mean: by whole lines, the company perhaps in the heading; several only if dates do not tell. */
export function meant(list: readonly ListEntry[], entry: Entry): ListEntry[] {
  const named = list.filter(({ lines, heading }) => {
    const own = lines.map(fold);
    return (
      own.includes(fold(entry.title)) && (entry.company === '' || [...own, ...heading.map(fold)].some(isOf(entry)))
    );
  });
  const dated = named.filter(({ lines }) => {
    const years = lines.join(' ');
    return [entry.start, entry.end].every((date) => !date || years.includes(date.slice(0, 4)));
  });
  return dated.length > 0 ? dated : named;
}

/** "Borealis" and "Borealis · Full-time", not "Borealis Group". */
const isOf =
  ({ company }: Entry) =>
  (line: string): boolean =>
    line === fold(company) || line.split(/ [·•|] |, /)[0] === fold(company) || line.startsWith(`${fold(company)},`);
