import { isDeepStrictEqual } from 'node:util';
import type { FormTask } from '../../src/site/task.ts';
import type { Case } from './cases.ts';
import type { FormTab } from './form-tab.ts';
import { formPathOf } from './routes.ts';

export type Result = 'exact' | 'refused' | 'wrong';

export interface Tried {
  readonly result: Result;
  /** The refusal's code, or what is wrong. */
  readonly why: string;
}

/**
 * Fills one form and presses its Save, then asks the server: everything in the profile is as it should be (exact), or
 * nothing at all has changed (refused), or it is wrong, whatever the scripts say. `readBack` comes between filling and Save.
 */
export async function tryCase(
  tab: FormTab,
  wanted: Case,
  readBack: () => Promise<unknown> = async () => undefined,
): Promise<Tried> {
  const { expected, section, op } = wanted;
  let { task } = wanted;
  const before = structuredClone(tab.site.profile);
  await tab.goTo(formPathOf(section, op, task.entry?.formId));
  let filled = await fillIn(tab, task);
  if (refusalIn(filled) === 'account-unknown') {
    // as the worker does: the site is asked whose profile it is, then the form is opened again
    await tab.goTo('/in/me/');
    const said = (await tab.call('read', 'whose', task)) as { vanity?: string };
    task = { ...task, accountSeen: said.vanity === task.vanity };
    await tab.goTo(formPathOf(section, op, task.entry?.formId));
    filled = await fillIn(tab, task);
  }
  const why = refusalIn(filled);
  if (why !== null)
    return unchanged(tab, before) ? { result: 'refused', why } : { result: 'wrong', why: `${why}, and saved` };
  await readBack();
  await saveComes(tab, task);
  const press = (method: 'save' | 'confirm'): Promise<unknown> =>
    tab.call('fill', method, task).catch((error: unknown) => ({ refused: String(error) }));
  let saved = await press('save');
  if ((saved as { after?: string }).after === 'asks') saved = await press('confirm');
  const end = Date.now() + 1500;
  while (tab.site.saves.length === 0 && refusalIn(saved) === null && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (isDeepStrictEqual(comparable(tab.site.profile), comparable(expected))) return { result: 'exact', why: '' };
  if (unchanged(tab, before)) return { result: 'refused', why: refusalIn(saved) ?? JSON.stringify(saved) };
  return { result: 'wrong', why: difference(comparable(tab.site.profile), comparable(expected)) };
}

/** As the worker does: Save is not pressed before it can be. */
async function saveComes(tab: FormTab, task: FormTask): Promise<void> {
  const end = Date.now() + SAVE_COMES;
  do {
    const seen = (await tab.call('read', 'inspect', task).catch(() => null)) as { saveWaits?: boolean } | null;
    if (seen?.saveWaits !== true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
}
/** How long a Save may take until it can be pressed, ms; the worker waits longer. */
const SAVE_COMES = 5000;

/** A script that breaks, or whose page goes away, has said nothing. */
const fillIn = (tab: FormTab, task: FormTask): Promise<unknown> =>
  tab.call('fill', 'fill', task).catch((error: unknown) => ({ refused: `broke: ${String(error).slice(0, 200)}` }));

const unchanged = (tab: FormTab, before: object): boolean => isDeepStrictEqual(tab.site.profile, before);

const refusalIn = (answer: unknown): string | null => {
  if (typeof answer !== 'object' || answer === null) return `said ${String(answer)}`;
  if ('refused' in answer) return [answer.refused, 'detail' in answer ? answer.detail : ''].filter(Boolean).join(' ');
  return 'live' in answer ? 'live-text-changed' : null;
};

/** The site gives a new entry its own number, and a current new position the headline of its own making. */
function comparable(profile: object): unknown {
  const copy = structuredClone(profile) as Record<string, unknown>;
  for (const list of Object.values(copy))
    if (Array.isArray(list))
      for (const entry of list)
        if (typeof entry === 'object' && entry !== null && (entry.id === 'new' || Number(entry.id) > 9000))
          entry.id = '';
  for (const list of [copy.topSkills, ...(copy.positions as { skills: string[] }[]).map(({ skills }) => skills)])
    (list as string[]).sort();
  return copy;
}

function difference(got: unknown, wanted: unknown, at = ''): string {
  if (isDeepStrictEqual(got, wanted)) return '';
  if (typeof got !== 'object' || typeof wanted !== 'object' || got === null || wanted === null)
    return `${at}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`;
  const keys = new Set([...Object.keys(got), ...Object.keys(wanted)]);
  for (const key of keys) {
    const found = difference((got as never)[key], (wanted as never)[key], `${at}.${key}`);
    if (found) return found;
  }
  return `${at} differs`;
}
