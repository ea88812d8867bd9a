import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { PATIENCE } from '../../src/rpc/patience.ts';
import {
  checkSchema,
  entriesSchema,
  fillSchema,
  inspectSchema,
  openSchema,
  readSchema,
  saveSchema,
  typedSchema,
  whoseSchema,
} from '../../src/site/report.ts';
import type { CheckScript, FillScript, FormTask, ReadScript } from '../../src/site/task.ts';
import { inTime } from '../../src/time.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';

/**
 * The page in the owner's tab, through our content scripts. They are injected for one call at a time, into a tab the
 * owner pressed our button on (`activeTab`); anything else answers `no-access`. What comes back is `unknown` until zod
 * has seen it.
 */
const FILL = 'content-scripts/fill.js';
const READ = 'content-scripts/read.js';
const CHECK = 'content-scripts/check.js';
/** The file that says what the form of a section is; it is brought in first. */
const formFile = ({ section }: FormTask): string => `content-scripts/forms/${section}.js`;

export async function call<T>(
  tabId: number,
  files: string[],
  run: (...args: never[]) => unknown,
  args: unknown[],
  schema: z.ZodMiniType<T>,
  touched?: readonly number[],
): Promise<T | Refusal> {
  let result: unknown;
  try {
    result = await inTime(inject(tabId, files, run, args, touched), PATIENCE.page, NOT_IN_TIME);
  } catch (error) {
    return refuse(whyNot(error));
  }
  if (result === NOT_IN_TIME) return refuse('page-moving');
  const parsed = z.safeParse(schema, result);
  return parsed.success ? parsed.data : refuse('unexpected');
}

/**
 * A call that types. Which document it is goes into the store before anything is typed: its scripts die with the extension
 * that is loaded again, updated or turned off, and the form they filled stands there. The scripts are brought in first, so
 * that the call finds them in that very document or not at all.
 */
export async function callToType<T>(
  tabId: number,
  files: string[],
  run: (...args: never[]) => unknown,
  task: object,
  schema: z.ZodMiniType<T>,
): Promise<T | Refusal> {
  const timed = inTimeOnly(task);
  const loaded = await call(tabId, files, whenLoaded, [], z.number());
  if (isRefusal(loaded)) return loaded;
  const before = await touchedDocuments();
  await write(async (tx) => setMeta(tx, 'touched', [loaded, ...before].slice(0, KEPT)));
  return call(tabId, [], run, ['fill', timed], schema, before);
}

/** How long after it was written down an act may begin on the page, ms: one that hangs would begin it after a stop. */
const BEGINS = 5_000;
export const inTimeOnly = <T extends object>(task: T) => ({ ...task, until: Date.now() + BEGINS });

const touchedDocuments = (): Promise<readonly number[]> => read((tx) => getMeta(tx, 'touched'));
/** So many documents that were typed into are known again. */
const KEPT = 200;

async function inject(
  tabId: number,
  files: string[],
  run: (...args: never[]) => unknown,
  args: unknown[],
  touched?: readonly number[],
): Promise<unknown> {
  const all = [...args, touched ?? (await touchedDocuments())];
  if (files[0]) await browser.scripting.executeScript({ target: { tabId }, files });
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: run as () => unknown, args: all });
  return frame?.error ? undefined : frame?.result;
}

const NOT_IN_TIME = Symbol('not in time');

/** A page that went away under the call is not a page we may not see. */
const whyNot = (error: unknown) =>
  /removed|navigat|closed|destroyed|unload|context/i.test(String(error)) ? 'page-moving' : 'no-access';

// These run in the page's tab, in our own world there; they may use nothing but their arguments.
const callFill = (method: keyof FillScript, task: FormTask, touched: number[]) => {
  globalThis.countersignTouchedBefore = touched;
  return globalThis.countersignFill?.[method](task);
};
const callRead = (method: 'inspect' | 'read' | 'entries' | 'open', task: FormTask, touched: number[]) => {
  globalThis.countersignTouchedBefore = touched;
  return globalThis.countersignRead?.[method](task);
};
const callGoTo = (place: 'own-profile' | 'profile', vanity: string) => globalThis.countersignRead?.goTo(place, vanity);
const callCheck = (method: keyof CheckScript, vanity: string, touched: number[]) => {
  globalThis.countersignTouchedBefore = touched;
  return globalThis.countersignCheck?.[method](vanity);
};
const callWhose = () => globalThis.countersignRead?.whose();
/** When the document was loaded: the same in every world, and in no other document. */
const whenLoaded = () => performance.timeOrigin;

declare global {
  var countersignFill: FillScript | undefined;
  var countersignRead: ReadScript | undefined;
  var countersignCheck: CheckScript | undefined;
  /** The documents that were typed into, by when they were loaded, as far as the store knows. */
  var countersignTouchedBefore: readonly number[] | undefined;
}

export const pageIn = (tabId: number) => ({
  inspect: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['inspect', task], inspectSchema),
  read: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['read', task], readSchema),
  entries: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['entries', task], entriesSchema),
  open: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['open', task], openSchema),
  goTo: (place: 'own-profile' | 'profile', vanity: string) =>
    call(tabId, [READ], callGoTo, [place, vanity], openSchema),
  whose: () => call(tabId, [READ], callWhose, [], whoseSchema),
  check: (vanity: string) => call(tabId, [CHECK], callCheck, ['check', vanity], checkSchema),
  typed: (vanity: string) => call(tabId, [CHECK], callCheck, ['typed', vanity], typedSchema),
  fill: (task: FormTask) => callToType(tabId, [formFile(task), FILL], callFill, task, fillSchema),
  save: (task: FormTask) => call(tabId, [formFile(task), FILL], callFill, ['save', inTimeOnly(task)], saveSchema),
  // in the very document in which the site asks, or not at all
  confirm: (task: FormTask) => call(tabId, [], callFill, ['confirm', inTimeOnly(task)], saveSchema),
});

export type OwnerPage = ReturnType<typeof pageIn>;
