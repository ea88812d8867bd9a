import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { FORMS } from '../forms/index.ts';
import { accountRefusal } from '../locate/account.ts';
import { deepQuery, visibleText } from '../locate/dom.ts';
import { settle } from '../locate/settle.ts';

interface EntryLink {
  readonly path: string;
  readonly formId: string;
  /** The text of the largest part of the page that belongs to this entry alone. */
  readonly text: string;
}

export const entriesPath = (task: FormTask): string =>
  `/in/${encodeURIComponent(task.vanity)}${FORMS[task.section].entriesAt ?? '/'}`;

export const atEntries = (task: FormTask): boolean => location.pathname.replace(/\/?$/, '/') === entriesPath(task);

/** The one entry whose text holds both the title and the company, or a refusal. */
export function entryLink(task: FormTask): EntryLink | Refusal {
  const links = entryLinks(task);
  if (isRefusal(links)) return links;
  const { title = '', company = '' } = task.entry ?? {};
  const found = links.filter(({ text }) => title !== '' && text.includes(fold(title)) && text.includes(fold(company)));
  const [only] = found;
  if (only === undefined) return refuse('entry-not-found');
  return found.length === 1 ? only : refuse('ambiguous-field');
}

/** The numbers of all entries' forms, once the list has stopped growing. An empty list is an answer. */
export async function entries(task: FormTask): Promise<unknown> {
  const account = accountRefusal(task.vanity);
  if (account === 'signed-out' || account === 'no-access') return refuse(account);
  const found = await settle(
    () => {
      const links = entryLinks(task);
      return isRefusal(links) ? links : { ids: links.map(({ formId }) => formId) };
    },
    (a, b) => a.ids.join() === b.ids.join(),
    task.patience,
  );
  return isRefusal(found) ? found : { formIds: found.ids.slice(0, 100) };
}

function entryLinks(task: FormTask): EntryLink[] | Refusal {
  const account = accountRefusal(task.vanity);
  if (account) return refuse(account);
  if (!atEntries(task)) return refuse('entry-not-found');
  const links = [...deepQuery(document, 'a[href*="/edit/forms/"]')].flatMap((link) => {
    const path = new URL(link.getAttribute('href') ?? '', location.href).pathname;
    const formId = path.startsWith(entriesPath(task)) ? /\/edit\/forms\/(\d+)\/?$/.exec(path)?.[1] : undefined;
    return formId === undefined ? [] : [{ link, path, formId }];
  });
  const main = document.querySelector('main');
  if (links.length === 0 && main === null) return refuse('entry-not-found');
  const unique = links.filter(({ formId }, index) => links.findIndex((other) => other.formId === formId) === index);
  return unique.map(({ link, path, formId }) => ({ path, formId, text: ownText(link) }));
}

function ownText(link: Element): string {
  let part = link;
  while (part.parentElement && part.parentElement.querySelectorAll('a[href*="/edit/forms/"]').length === 1)
    part = part.parentElement;
  return fold(visibleText(part));
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
