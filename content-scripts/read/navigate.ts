import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, refuse } from '../../src/refusal.ts';
import { editableVanities, pageRefusal, pageVanity } from '../locate/account.ts';
import { formPath } from '../locate/form.ts';
import { settle } from '../locate/settle.ts';
import { leave } from '../touched.ts';
import { atEntries, entriesPath, entryLink } from './entries.ts';

/** Goes after the answer has been given, so that the worker hears it. Always a full load: it clears what was typed. */
function go(path: string): void {
  leave();
  setTimeout(() => {
    if (location.pathname === path) location.reload();
    else location.assign(path);
  }, 0);
}

/**
 * Opens the task's form. An entry whose number is not known is looked up first, on the page that lists the entries; then
 * `opening` is false until the list is there.
 */
export async function open(task: FormTask): Promise<unknown> {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  const path = formPath(task);
  if (path !== null) {
    go(path);
    return { opening: true };
  }
  if (!atEntries(task)) {
    go(entriesPath(task));
    return { opening: false };
  }
  const link = await settle(
    () => entryLink(task),
    (a, b) => a.path === b.path,
    task.patience,
  );
  if (isRefusal(link)) return link;
  go(link.path);
  return { opening: true };
}

export function goTo(place: 'own-profile' | 'profile', vanity: string): unknown {
  const stop = pageRefusal();
  if (stop) return refuse(stop);
  go(place === 'own-profile' ? '/in/me/' : `/in/${encodeURIComponent(vanity)}/`);
  return { opening: true };
}

/** Whose profile a page is that shows the signed-in member's own; null when it does not say. */
export async function whose(patience = 4000): Promise<unknown> {
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
