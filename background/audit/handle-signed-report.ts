import type { Certificate, Statement } from '../../src/audit/certificate.ts';
import type { Head, JournalEntry } from '../../src/audit/chain.ts';
import { textsAsSigned } from '../../src/audit/texts.ts';
import { sha256url } from '../../src/bytes.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { ClaimsOf } from '../../src/wire/claims.ts';
import { sign } from '../../src/wire/seal.ts';
import { approvedFields } from '../change/approve.ts';
import { signerOf } from '../grant/contacts.ts';
import { requireMe } from '../grant/identity.ts';
import type { IdentityRecord } from '../grant/records.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { ReadTx } from '../store/database.ts';
import { logHead } from '../store/journal.ts';
import { read } from '../store/store.ts';
import { payloadOf } from './evidence.ts';
import type { ProofRecord } from './records.ts';

/** What is given of the journal, and of what it is about; `whole`: nothing is left out. */
interface Given {
  readonly head: Head;
  readonly entries: readonly JournalEntry[];
  readonly whole: boolean;
  readonly proofs: readonly ProofRecord[];
  readonly texts: Certificate['texts'];
}

/** This install's own word on its journal: whoever holds its key can be held to it. */
export const signStatement = (me: IdentityRecord, { head, entries, whole, proofs, texts }: Given, now: number) => {
  const statement: Statement = {
    v: 1,
    iss: me.keys.id,
    iat: Math.floor(now / 1000),
    name: me.name,
    key: me.keys.public.sign,
    head,
    lines: whole ? null : entries.map(({ seq, hash }) => [seq, hash]),
    parts: proofs.map(({ kind, hash }) => [kind, hash]),
    texts: sha256url(textsAsSigned(texts)),
  };
  return sign('journal', statement, signerOf(me));
};

/**
 * What a signed report is made of: everything, or what concerns one person. Other people's entries are left out of that, so
 * that showing it tells nothing about them. Receipts hold comments and edited texts: only with the texts.
 */
const makeSignedReport: Handler<'signed-report.make'> = async ({ id, withTexts }, { now }) => {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const given = await read(async (tx) => {
    const kept = tx.objectStore('proofs').index('whose');
    const own = id === null ? await tx.objectStore('proofs').getAll() : await kept.getAll(id);
    const keys = id === null ? [] : await kept.getAll('');
    const proofs = [...own, ...(await wholesOf(tx, own)), ...keys].filter(
      ({ kind, text }) => kind !== 'receipt' || withTexts || !hasWords(text),
    );
    const all = await tx.objectStore('journal').getAll();
    const entries = id === null ? all : await concerning(tx, id, all);
    const texts = withTexts ? await textsOf(tx, proofs) : [];
    return { head: await logHead(tx), entries, whole: id === null, proofs, texts };
  });
  if (id !== null && given.proofs.every(({ whose }) => whose !== id)) return refuse('nothing-kept');
  const signedReport: Certificate = {
    v: 1,
    statement: await signStatement(me, given, now),
    entries: [...given.entries],
    proofs: given.proofs.map(({ kind, hash, text }) => ({ kind, hash, text })),
    texts: given.texts,
  };
  return { json: JSON.stringify(signedReport) };
};

/** The grants of which these are parts that were passed on; those of everything are there already. */
async function wholesOf(tx: ReadTx, proofs: readonly ProofRecord[]): Promise<ProofRecord[]> {
  const wholes = new Map<string, ProofRecord>();
  for (const { kind, text } of proofs) {
    const parent = kind === 'grant' && (payloadOf(text) as ClaimsOf<'grant'>).chain?.parent;
    const whole = parent && (await tx.objectStore('proofs').get(parent));
    if (whole && !proofs.some(({ hash }) => hash === parent)) wholes.set(parent, whole);
  }
  return [...wholes.values()];
}

async function concerning(tx: ReadTx, id: string, all: readonly JournalEntry[]): Promise<JournalEntry[]> {
  const client = await tx.objectStore('clients').get(id);
  const who = client ? client.grant?.contact : id;
  return all.filter((entry) => entry.who === (who ?? id) || (client && entry.subject === client.requestHash));
}

/** The texts each approval names. */
async function textsOf(tx: ReadTx, proofs: readonly ProofRecord[]): Promise<Certificate['texts']> {
  const given = new Set(proofs.map(({ hash }) => hash));
  const texts: Certificate['texts'] = [];
  for (const change of await tx.objectStore('changes').getAll()) {
    const approval = change.approval && sha256url(change.approval.jws);
    if (change.approval && approval && given.has(approval))
      texts.push({ approval, fields: approvedFields(change, change.approval.final) });
  }
  return texts;
}

/** Whether a receipt holds a comment or an edited text. */
const hasWords = (jws: string): boolean => {
  const { outcomes } = payloadOf(jws) as ClaimsOf<'receipt'>;
  return outcomes.some(({ comment, edited }) => comment !== '' || edited !== undefined);
};

export const signedReportHandlers = {
  'signed-report.make': makeSignedReport,
} satisfies Handlers;
