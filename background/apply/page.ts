import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { inTime } from '../../src/in-time.ts';
import {
  checkSchema,
  entriesSchema,
  fillSchema,
  lookSchema,
  openSchema,
  readSchema,
  saveSchema,
  typedSchema,
  whoseSchema,
} from '../../src/page/report.ts';
import type { CheckScript, FillScript, FormTask, ReadScript } from '../../src/page/task.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';

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
): Promise<T | Refusal> {
  let result: unknown;
  try {
    result = await inTime(inject(tabId, files, run, args), LONGEST_CALL, NOT_IN_TIME);
  } catch (error) {
    return refuse(whyNot(error));
  }
  if (result === NOT_IN_TIME) return refuse('page-moving');
  const parsed = z.safeParse(schema, result);
  return parsed.success ? parsed.data : refuse('unexpected');
}

async function inject(
  tabId: number,
  files: string[],
  run: (...args: never[]) => unknown,
  args: unknown[],
): Promise<unknown> {
  await browser.scripting.executeScript({ target: { tabId }, files });
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: run as () => unknown, args });
  return frame?.error ? undefined : frame?.result;
}

/** A page that hangs answers no call; longer than any script of ours waits, ms. */
const LONGEST_CALL = 30_000;
const NOT_IN_TIME = Symbol('not in time');

/** A page that went away under the call is not a page we may not see. */
const whyNot = (error: unknown) =>
  /removed|navigat|closed|destroyed|unload|context/i.test(String(error)) ? 'page-moving' : 'no-access';

// These run in the page's tab, in our own world there; they may use nothing but their arguments.
const callFill = (method: keyof FillScript, task: FormTask) => globalThis.countersignFill?.[method](task);
const callRead = (method: 'look' | 'read' | 'entries' | 'open', task: FormTask) =>
  globalThis.countersignRead?.[method](task);
const callGoTo = (place: 'own-profile' | 'profile', vanity: string) => globalThis.countersignRead?.goTo(place, vanity);
const callCheck = (method: keyof CheckScript, vanity: string) => globalThis.countersignCheck?.[method](vanity);
const callWhose = () => globalThis.countersignRead?.whose();

declare global {
  var countersignFill: FillScript | undefined;
  var countersignRead: ReadScript | undefined;
  var countersignCheck: CheckScript | undefined;
}

export const pageIn = (tabId: number) => ({
  look: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['look', task], lookSchema),
  read: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['read', task], readSchema),
  entries: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['entries', task], entriesSchema),
  open: (task: FormTask) => call(tabId, [formFile(task), READ], callRead, ['open', task], openSchema),
  goTo: (place: 'own-profile' | 'profile', vanity: string) =>
    call(tabId, [READ], callGoTo, [place, vanity], openSchema),
  whose: () => call(tabId, [READ], callWhose, [], whoseSchema),
  check: (vanity: string) => call(tabId, [CHECK], callCheck, ['check', vanity], checkSchema),
  typed: (vanity: string) => call(tabId, [CHECK], callCheck, ['typed', vanity], typedSchema),
  fill: (task: FormTask) => call(tabId, [formFile(task), FILL], callFill, ['fill', task], fillSchema),
  save: (task: FormTask) => call(tabId, [formFile(task), FILL], callFill, ['save', task], saveSchema),
});

export type OwnerPage = ReturnType<typeof pageIn>;
