import type { ReadingView } from '../../src/backup/contract.ts';
import { AREA_RULES, isGuided, SECTIONS } from '../../src/profile/sections.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { liveGrant, standstill } from '../apply/checks.ts';
import { pack } from '../grant/contacts.ts';
import { personName } from '../grant/names.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import { readingStep } from './read-step.ts';

/**
 * Starts reading: the texts of the sections a grant holds, and only those, or the owner's whole profile to keep a snapshot of.
 * A run that puts texts in is paused meanwhile.
 */
const startReading: Handler<'reading.start'> = async ({ tabId, grantId }, { now }) => {
  const started = await write(async (tx) => {
    const grant = grantId === null ? await standstill(tx) : await liveGrant(tx, grantId, now);
    if (isRefusal(grant)) return grant;
    const vanity = grant?.vanity ?? (await tx.objectStore('identity').get('me'))?.vanity ?? '';
    if (vanity === '') return refuse('profile-not-known');
    const granted = grant?.scope.map(({ section }) => section);
    const sections = SECTIONS.filter((section) => !isGuided(section) && (granted?.includes(section) ?? true));
    const run = await getMeta(tx, 'run');
    if (run) await setMeta(tx, 'run', { ...run, running: false });
    await setMeta(tx, 'reading', {
      startedAt: now,
      tabId,
      grant: grantId,
      vanity,
      sections,
      state: 'reading',
      todo: sections.map((section) => ({ section, what: AREA_RULES[section].hasEntries ? 'list' : 'form' })),
      done: 0,
      opened: 0,
      trouble: null,
      askedWhose: false,
      accountSeenAt: 0,
      partly: [],
      found: { readAt: now, sections: [], items: [] },
    });
    return {};
  });
  return isRefusal(started) ? started : view();
};

const getReading: Handler<'reading.get'> = () => view();

let stepping: Promise<void> | undefined;

const stepReading: Handler<'reading.step'> = async () => {
  stepping ??= readingStep().finally(() => {
    stepping = undefined;
  });
  await stepping;
  return view();
};

const cancelReading: Handler<'reading.cancel'> = async () => {
  await write(async (tx) => {
    await setMeta(tx, 'reading', null);
    return {};
  });
  return view();
};

/** Seals what was read for the delegate of one grant. */
const shareReading: Handler<'reading.share'> = async ({ id }, { now }) => {
  const { reading, grant } = await read(async (tx) => ({
    reading: await getMeta(tx, 'reading'),
    grant: await liveGrant(tx, id, now),
  }));
  if (reading?.grant !== id) return refuse('grant-unknown');
  if (isRefusal(grant)) return grant;
  const packed = await pack('snapshot', { grant: grant.hash, snapshot: reading.found }, grant.contact, now);
  if (isRefusal(packed)) return packed;
  return write(async (tx) => {
    // sealing took time
    const still = await liveGrant(tx, id, now);
    if (isRefusal(still)) return still;
    await record(tx, now, { event: 'snapshot-shared', who: grant.contact });
    return packed.message;
  });
};

const view = (): Promise<ReadingView> =>
  read(async (tx) => {
    const reading = await getMeta(tx, 'reading');
    if (!reading) return IDLE;
    const grant = reading.grant === null ? undefined : await tx.objectStore('grants').get(reading.grant);
    return {
      state: reading.state,
      grantId: reading.grant,
      person: grant ? await personName(tx, grant.contact) : '',
      done: reading.done,
      total: reading.done + reading.todo.length,
      trouble: reading.trouble,
      items: [...reading.found.items],
      partly: [...new Set(reading.partly)],
      readAt: reading.state === 'done' ? reading.found.readAt : null,
    };
  });

const IDLE: ReadingView = {
  state: 'idle',
  grantId: null,
  person: '',
  done: 0,
  total: 0,
  trouble: null,
  items: [],
  partly: [],
  readAt: null,
};

export const readingHandlers = {
  'reading.start': startReading,
  'reading.get': getReading,
  'reading.step': stepReading,
  'reading.cancel': cancelReading,
  'reading.share': shareReading,
} satisfies Handlers;
