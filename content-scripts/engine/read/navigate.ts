import { editableVanities, pageRefusal, pageVanity } from '#site/account.ts';
import { atList, atProfile, formPath, listPath } from '#site/routes.ts';
import { isRefusal, refuse } from '../../../src/refusals.ts';
import type { OpenReport, WhoseReport } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { settle } from '../locate/settle.ts';
import { go, isTouched } from '../page-state.ts';
import { told } from './entries.ts';
import { meant, wholeList } from './list.ts';

/**
 * Opens the task's form. An entry whose number is not known is looked up first, on the page that lists the entries; then
 * `opening` is false until the list is there. So is a new one: it is not added when it is there already.
 */
export async function openTask(task: FormTask): Promise<OpenReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const path = formPath(task);
  const list = listPath(task);
  if (path !== null && (task.op !== 'add' || list === null)) return go(path);
  if (list === null) return refuse('form-not-found');
  const isListed = !isTouched() && (atList(task) || (task.listAsked === true && atProfile(task.vanity)));
  if (!isListed) return { ...go(list), opening: false };
  const all = await wholeList(task);
  if (isRefusal(all)) return all;
  const found = task.entry === undefined ? [] : meant(all, task.entry);
  // where nothing can be added the list is as near as one gets
  if (task.op === 'add') return found.length > 0 ? refuse('already-there') : go(path ?? list);
  const [only] = found;
  if (only === undefined) return refuse('entry-not-found');
  return found.length === 1 ? { ...go(only.path), found: told(only) } : { choices: found.slice(0, 50).map(told) };
}

export function goTo(place: 'own-profile' | 'profile', vanity: string): OpenReport {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  return go(place === 'own-profile' ? '/in/me/' : `/in/${encodeURIComponent(vanity)}/`);
}

/** Whose profile a page is that shows the signed-in member's own; null when it does not say. */
export async function whose(patience = 4000): Promise<WhoseReport> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const seen = await settle(
    () => {
      const [own] = editableVanities();
      return own !== undefined && own === pageVanity() ? { vanity: own } : refuse('account-unknown');
    },
    (a, b) => a.vanity === b.vanity,
    patience,
  );
  return isRefusal(seen) ? { vanity: null } : seen;
}
