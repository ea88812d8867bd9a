import { firstBreak, type JournalEntry } from '../../src/audit/chain.ts';
import type { LogEntryView } from '../../src/audit/contract.ts';
import { isArea } from '../../src/profile/sections.ts';
import { REFUSAL_CODES } from '../../src/refusal-codes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { requireMe } from '../grant/identity.ts';
import { personName } from '../grant/names.ts';
import { personOf } from '../grant/person-view.ts';
import type { ContactRecord } from '../grant/records.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { ReadTx } from '../store/database.ts';
import { logHead, record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { signStatement } from './handle-signed-report.ts';
import { logMismatchesOf } from './heads.ts';

const PAGE = 50;

const listLog: Handler<'audit-log.list'> = ({ before }) =>
  read(async (tx) => {
    const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
    const through = await throughWhom(tx);
    const entries: LogEntryView[] = [];
    let cursor = await tx.objectStore('journal').openCursor(range, 'prev');
    while (cursor && entries.length < PAGE) {
      entries.push({ ...(await logEntryView(tx, cursor.value)), through: through.get(cursor.value.who ?? '') ?? '' });
      cursor = await cursor.continue();
    }
    const contacts = await tx.objectStore('contacts').getAll();
    return {
      entries,
      more: cursor !== null,
      logMismatches: logMismatchesOf(contacts),
      people: await peopleOf(tx, contacts),
    };
  });

/** By contact, who passed a grant on to them; nobody who also holds one of the owner's own. The chain holds only ids. */
async function throughWhom(tx: ReadTx): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const grants = await tx.objectStore('grants').getAll();
  for (const grant of grants.sort((a, b) => Number(a.parent === null) - Number(b.parent === null)))
    names.set(grant.contact, (await personOf(tx, grant)).through?.name ?? '');
  return names;
}

const logEntryView = async (tx: ReadTx, entry: JournalEntry): Promise<Omit<LogEntryView, 'through'>> => ({
  seq: entry.seq,
  at: entry.at,
  event: entry.event,
  who: entry.who === undefined ? '' : await personName(tx, entry.who),
  section: entry.section !== undefined && isArea(entry.section) ? entry.section : null,
  count: entry.count ?? null,
  reason: REFUSAL_CODES.find((code) => code === entry.reason) ?? null,
});

/** Of whom a signed report can be made: clients, and whoever was given a grant. */
async function peopleOf(tx: ReadTx, contacts: readonly ContactRecord[]) {
  const grants = await tx.objectStore('grants').getAll();
  const clients = (await tx.objectStore('clients').getAll()).filter(({ grant }) => grant !== null);
  return [...clients, ...contacts.filter(({ id }) => grants.some(({ contact }) => contact === id))].map(
    ({ id, name }) => ({ id, name }),
  );
}

const wholeLog = () =>
  read(async (tx) => ({ entries: await tx.objectStore('journal').getAll(), head: await logHead(tx) }));

const verifyLog: Handler<'audit-log.verify'> = async () => {
  const { entries, head } = await wholeLog();
  return { entries: entries.length, brokenAt: firstBreak(entries, head) };
};

/** One entry a line, oldest first, as stored; last what this install signs about them, so that a cut shows. */
const exportLog: Handler<'audit-log.export'> = async (_request, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const { entries, head } = await wholeLog();
  const statement = await signStatement(me, { head, entries, whole: true, proofs: [], texts: [] }, now);
  const day = new Date(now).toISOString().slice(0, 10);
  return {
    jsonl: [...entries, { statement }].map((line) => `${JSON.stringify(line)}\n`).join(''),
    fileName: `countersign-journal-${day}.jsonl`,
  };
};

/** The person here has asked and knows why: approving goes on, and the next mismatch is told anew. */
const settleMismatch: Handler<'audit-log.settle'> = ({ id }, { now }) =>
  write(async (tx) => {
    const contact = await tx.objectStore('contacts').get(id);
    if (contact === undefined || logMismatchesOf([contact]).length === 0) return {};
    const settled = <M extends object>(mismatch: M | null) => mismatch && { ...mismatch, settled: true };
    const { differs, differsHere } = contact;
    await tx.objectStore('contacts').put({ ...contact, differs: settled(differs), differsHere: settled(differsHere) });
    await record(tx, now, { event: 'record-settled', who: id });
    return {};
  });

export const auditLogHandlers = {
  'audit-log.list': listLog,
  'audit-log.verify': verifyLog,
  'audit-log.export': exportLog,
  'audit-log.settle': settleMismatch,
} satisfies Handlers;
