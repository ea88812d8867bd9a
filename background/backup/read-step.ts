import { entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Section } from '../../src/profile/sections.ts';
import type { SnapshotItem } from '../../src/profile/snapshot.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type RefusalCode } from '../../src/refusals.ts';
import { PATIENCE } from '../../src/rpc/patience.ts';
import { normalise } from '../../src/text/normalise.ts';
import { liveGrant } from '../apply/checks.ts';
import { type OwnerPage, pageIn } from '../apply/page.ts';
import { isRecent } from '../apply/task.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import type { ReadingRecord, ReadingTarget } from './records.ts';

/** A form, or a list of entries, is opened this often before its text counts as not readable. */
const OPENINGS = 3;
/** More entries of one section than this are left to be pasted by hand; of names alone, all are taken. */
const MOST = 60;

/** Reads one form, or opens it: the next single thing, decided by what the store says. */
export async function readingStep(): Promise<void> {
  const { reading, grant } = await read(async (tx) => {
    const current = await getMeta(tx, 'reading');
    // nothing is read for somebody who may not be told any more
    return { reading: current, grant: current?.grant ? await liveGrant(tx, current.grant, Date.now()) : null };
  });
  if (reading?.state !== 'reading') return;
  if (isRefusal(grant)) return save({ ...reading, state: 'stuck', trouble: grant.refused });
  const [target] = reading.todo;
  if (target === undefined) return finish(reading);
  const page = pageIn(reading.tabId);
  if (reading.askedWhose) return readAccount(reading, page);
  if (target.what === 'list') return listEntries(reading, target, page);
  const task = taskOf(reading, target);
  const seen = await page.inspect(task);
  if (isRefusal(seen)) return troubled(reading, seen.refused);
  if (seen.page !== 'form' || seen.touched) return openPage(reading, () => page.open(task));
  const found = await page.read(task);
  if (isRefusal(found)) return troubled(reading, found.refused);
  const fields = found.fields.map(({ name, text }) => ({ name, text: normalise(text) }));
  const entry = entryFrom(target.section, (name) => fields.find((field) => field.name === name)?.text, found.formId);
  await next(reading, { section: target.section, ...(entry ? { entry } : {}), fields });
}

/** What a content script is told when it only reads: nothing is known of the texts yet. */
const taskOf = (reading: ReadingRecord, { section, formId }: ReadingTarget) => ({
  vanity: reading.vanity,
  section,
  op: 'set' as const,
  entry: formId === undefined ? undefined : { title: '', company: '', formId },
  fields: AREA_RULES[section].fields.map(({ name }) => ({ name, before: null, after: '' })),
  listAsked: reading.opened > 0,
  accountSeen: isSeen(reading),
  patience: PATIENCE.script,
});

/** Somebody else may have signed in since: what the site said is believed for as long as it is while texts are put in. */
const isSeen = ({ accountSeenAt }: ReadingRecord): boolean => isRecent(accountSeenAt, Date.now());

async function listEntries(reading: ReadingRecord, target: ReadingTarget, page: OwnerPage): Promise<void> {
  const task = taskOf(reading, target);
  const listed = await page.entries(task);
  if (isRefusal(listed)) {
    if (['tab', 'moment'].includes(classOf(listed.refused).about)) return troubled(reading, listed.refused);
    return openPage(reading, () => page.open(task));
  }
  const { section } = target;
  if (AREA_RULES[section].nameOnly) {
    const items = listed.entries.flatMap(({ lines, formId }) => nameOnlyItem(section, lines[0] ?? '', formId));
    return save({ ...done(reading), found: { ...reading.found, items: [...reading.found.items, ...items] } });
  }
  const forms = listed.entries.slice(0, MOST).map(({ formId }): ReadingTarget => ({ section, what: 'form', formId }));
  const partly = listed.entries.length > MOST ? [...reading.partly, section] : reading.partly;
  await save({ ...done(reading), partly, todo: [...forms, ...reading.todo.slice(1)] });
}

function nameOnlyItem(section: Section, name: string, formId: string): SnapshotItem[] {
  const title = AREA_RULES[section].naming?.title;
  if (title === undefined || name === '') return [];
  return [{ section, entry: { title: name, company: '', formId }, fields: [{ name: title, text: name }] }];
}

async function openPage(reading: ReadingRecord, open: () => ReturnType<OwnerPage['open']>): Promise<void> {
  if (reading.opened >= OPENINGS) return leaveOut(reading);
  const opened = await open();
  if (isRefusal(opened)) return troubled(reading, opened.refused);
  await save({ ...reading, opened: reading.opened + 1 });
}

/** A form that is not understood is left out; the delegate then asks for that text. A tab that is not right stops all. */
async function troubled(reading: ReadingRecord, code: RefusalCode): Promise<void> {
  if (code === 'page-moving') return;
  if (code === 'account-unknown' && !isSeen(reading)) return askWhose(reading);
  if (classOf(code).about === 'tab') return save({ ...reading, state: 'stuck', trouble: code });
  await leaveOut(reading);
}

/** A form that fills the whole page says nothing of whose it is: the site is asked, and again after a while. */
async function askWhose(reading: ReadingRecord): Promise<void> {
  const asked = await pageIn(reading.tabId).goTo('own-profile', '');
  if (!isRefusal(asked)) await save({ ...reading, askedWhose: true });
}

async function readAccount(reading: ReadingRecord, page: OwnerPage): Promise<void> {
  const answer = await page.whose();
  if (isRefusal(answer) && answer.refused === 'page-moving') return;
  const account = isRefusal(answer) ? null : answer.vanity;
  const seen = { ...reading, askedWhose: false, accountSeenAt: Date.now(), opened: 0 };
  if (account === reading.vanity) return save(seen);
  await save({
    ...reading,
    askedWhose: false,
    state: 'stuck',
    trouble: account === null ? 'account-unknown' : 'wrong-account',
  });
}

const leaveOut = (reading: ReadingRecord): Promise<void> => {
  const section = reading.todo[0]?.section;
  return save({ ...done(reading), partly: section ? [...reading.partly, section] : reading.partly });
};

const done = (reading: ReadingRecord): ReadingRecord => ({
  ...reading,
  todo: reading.todo.slice(1),
  done: reading.done + 1,
  opened: 0,
});

const next = (reading: ReadingRecord, item: SnapshotItem): Promise<void> =>
  save({ ...done(reading), found: { ...reading.found, items: [...reading.found.items, item] } });

async function finish(reading: ReadingRecord): Promise<void> {
  const found = {
    ...reading.found,
    sections: reading.sections.filter((section) => !reading.partly.includes(section)),
    readAt: Date.now(),
  };
  const finished: ReadingRecord = { ...reading, state: 'done', found };
  // both or neither: a worker that is stopped in between has not lost the snapshot
  await save(finished, reading.grant === null ? (tx) => keepSnapshot(tx, finished) : undefined);
  await pageIn(reading.tabId).goTo('profile', reading.vanity);
}

/** Keeps the progress, unless the owner ended the reading meanwhile. */
async function save(reading: ReadingRecord, also?: (tx: WriteTx) => Promise<void>): Promise<void> {
  await write(async (tx) => {
    if ((await getMeta(tx, 'reading'))?.startedAt !== reading.startedAt) return {};
    await setMeta(tx, 'reading', reading);
    await also?.(tx);
    return {};
  });
}

/** Snapshots of the whole profile that are kept; the oldest goes when there are more. */
const MOST_SNAPSHOTS = 10;

/** Keeps a reading of the owner's own profile, to go back to. */
async function keepSnapshot(tx: WriteTx, { startedAt, vanity, found }: ReadingRecord): Promise<void> {
  const snapshots = tx.objectStore('copies');
  await snapshots.put({ id: `${vanity}@${startedAt}`, vanity, snapshot: found });
  const kept = (await snapshots.getAll()).sort((a, b) => b.snapshot.readAt - a.snapshot.readAt);
  for (const old of kept.slice(MOST_SNAPSHOTS)) await snapshots.delete(old.id);
  await record(tx, found.readAt, { event: 'profile-copied', count: found.items.length });
}
