import { normalise } from '../../src/page/normalise.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import { isRefusal, type RefusalCode } from '../../src/refusal.ts';
import { type OwnerPage, pageIn } from '../apply/page.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { ReadingRecord, ReadingTarget } from '../store/records.ts';
import { read, write } from '../store/store.ts';
import { taskOf } from './task.ts';

/** A form is opened this often before its text counts as not readable. */
const OPENINGS = 2;
/** More positions than this are left to be pasted by hand. */
const MOST = 40;
const OF_THE_TAB: readonly RefusalCode[] = ['no-access', 'signed-out', 'wrong-account', 'account-unknown'];

/** Reads one form, or opens it: the next single thing, decided by what the store says. */
export async function readingStep(): Promise<void> {
  const { reading, vanity } = await read(async (tx) => {
    const current = await getMeta(tx, 'reading');
    const grant = current && (await tx.objectStore('grants').get(current.grant));
    return { reading: current, vanity: grant?.vanity ?? '' };
  });
  const target = reading?.todo[0];
  if (reading?.state !== 'reading') return;
  if (target === undefined) return finish(reading, vanity);
  const page = pageIn(reading.tabId);
  if (target.what === 'entries') return listEntries(reading, page, vanity);
  const task = taskOf(target, vanity);
  const seen = await page.look(task);
  if (isRefusal(seen)) return troubled(reading, seen.refused);
  if (seen.page !== 'form' || seen.touched) return openPage(reading, () => page.open(task));
  const found = await page.read(task);
  if (isRefusal(found)) return troubled(reading, found.refused);
  const textOf = (name: string) => normalise(found.fields.find((field) => field.name === name)?.text ?? '');
  await next(reading, withText(reading.found, target, textOf, found.entry));
}

function withText(
  found: Snapshot,
  target: ReadingTarget,
  textOf: (name: string) => string,
  names: { title: string; company: string } | undefined,
): Snapshot {
  if (target.what === 'headline') return { ...found, headline: textOf('headline') };
  if (target.what === 'about') return { ...found, about: textOf('about') };
  if (target.what !== 'position' || !names) return found;
  const entry = { ...target.entry, title: textOf('title') || names.title, company: normalise(names.company) };
  return { ...found, positions: [...(found.positions ?? []), { entry, description: textOf('description') }] };
}

async function listEntries(reading: ReadingRecord, page: OwnerPage, vanity: string): Promise<void> {
  const task = taskOf({ what: 'entries' }, vanity);
  const listed = await page.entries(task);
  if (isRefusal(listed)) {
    if (listed.refused !== 'entry-not-found') return troubled(reading, listed.refused);
    return openPage(reading, () => page.open(task));
  }
  const positions = listed.formIds
    .slice(0, MOST)
    .map((formId): ReadingTarget => ({ what: 'position', entry: { title: '?', company: '', formId } }));
  await save({ ...reading, todo: [...positions, ...reading.todo.slice(1)], done: reading.done + 1, opened: 0 });
}

async function openPage(reading: ReadingRecord, open: () => ReturnType<OwnerPage['open']>): Promise<void> {
  if (reading.opened >= OPENINGS) return next(reading, reading.found);
  const opened = await open();
  if (isRefusal(opened)) return troubled(reading, opened.refused);
  await save({ ...reading, opened: reading.opened + 1 });
}

/** A form that is not understood is left out; the delegate then asks for that text. A tab that is not right stops all. */
async function troubled(reading: ReadingRecord, code: RefusalCode): Promise<void> {
  if (code === 'page-moving') return;
  if (OF_THE_TAB.includes(code)) return save({ ...reading, state: 'stuck', trouble: code });
  await next(reading, reading.found);
}

const next = (reading: ReadingRecord, found: Snapshot) =>
  save({ ...reading, found, todo: reading.todo.slice(1), done: reading.done + 1, opened: 0 });

async function finish(reading: ReadingRecord, vanity: string): Promise<void> {
  await save({ ...reading, state: 'done', found: { ...reading.found, readAt: Date.now() } });
  await pageIn(reading.tabId).goTo('profile', vanity);
}

/** Keeps the progress, unless the owner ended the reading meanwhile. */
async function save(reading: ReadingRecord): Promise<void> {
  await write(async (tx) => {
    if ((await getMeta(tx, 'reading'))?.startedAt === reading.startedAt) await setMeta(tx, 'reading', reading);
    return {};
  });
}
