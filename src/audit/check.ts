import * as z from 'zod/mini';
import { fromBase64url } from '../bytes.ts';
import {
  type Certificate,
  type Part,
  STATEMENT_TYP,
  type Statement,
  signedReportSchema,
  statementSchema,
} from './certificate.ts';
import { type Break, chainBreak } from './check-chain.ts';
import { approvalsByLine, ownersByChange, strangersLine } from './check-lines.ts';
import { digest, signedBy, thumbprint } from './check-parts.ts';
import { checkParts, type Owner, type Parts } from './check-signed.ts';
import { textsAsSigned } from './texts.ts';

export type { Break } from './check-chain.ts';

/** A signed report of which every line, signature and text was checked; its approvals are those that a line tells of. */
export interface Checked extends Parts {
  readonly statement: Statement;
  readonly entries: Certificate['entries'];
  /** By the number of the line that names it. */
  readonly approvalAt: ReadonlyMap<number, Part<'approved'>>;
  /** In whose profile a change is, by `changeKey`. */
  readonly ownerOf: ReadonlyMap<string, Owner>;
  /** By the hash of their approval. */
  readonly texts: ReadonlyMap<string, Certificate['texts'][number]['fields']>;
}

/** Broken: the first thing that does not hold. Needs `crypto.subtle` with Ed25519, and nothing else. Never throws. */
export async function checkSignedReport(said: unknown): Promise<Checked | Break> {
  const parsed = z.safeParse(signedReportSchema, said);
  if (!parsed.success) return { broken: 'unreadable' };
  try {
    return await check(parsed.data);
  } catch {
    return { broken: 'unreadable' };
  }
}

async function check({ statement: jws, entries, proofs, texts }: Certificate): Promise<Checked | Break> {
  const statement = await checkStatement(jws);
  if ('broken' in statement) return statement;
  const chain = (await chainBreak(entries, statement)) ?? (await proofsBreak(statement, proofs));
  if (chain) return chain;
  const parts = await checkParts(statement, proofs);
  if ('broken' in parts) return parts;

  for (const entry of entries) {
    const named = entry.item === undefined ? undefined : parts.items.get(entry.item);
    if (entry.section !== undefined && named?.some(({ section }) => section !== entry.section))
      return { broken: 'item-differs', line: entry.seq };
  }
  const stranger = await strangersLine(statement.iss, entries, parts);
  if (stranger) return stranger;
  const ownerOf = ownersByChange(statement, entries, parts);
  if ('broken' in ownerOf) return ownerOf;
  const approvalAt = approvalsByLine(entries, parts);
  if ('broken' in approvalAt) return approvalAt;
  const differs = await textsBreak(statement, texts, parts.approvals, approvalAt);
  if (differs) return differs;
  const told = new Set(approvalAt.values());
  const shown = texts.filter(({ approval }) => [...told].some(({ hash }) => hash === approval));
  return {
    ...parts,
    statement,
    entries,
    approvals: parts.approvals.filter((approval) => told.has(approval)),
    approvalAt,
    ownerOf,
    texts: new Map(shown.map(({ approval, fields }) => [approval, fields])),
  };
}

async function checkStatement(jws: string): Promise<Statement | Break> {
  const [, payload = ''] = jws.split('.');
  const parsed = z.safeParse(statementSchema, JSON.parse(new TextDecoder().decode(fromBase64url(payload))));
  if (!parsed.success) return { broken: 'unreadable' };
  const { key, iss } = parsed.data;
  if ((await thumbprint(key)) !== iss) return { broken: 'statement-key' };
  if ((await signedBy(jws, STATEMENT_TYP, iss, key)) === null) return { broken: 'statement-signature' };
  return parsed.data;
}

/** Everything that was signed for is given, once, in its order, and nothing else. */
async function proofsBreak({ parts }: Statement, proofs: Certificate['proofs']): Promise<Break | null> {
  const given = new Set(proofs.map(({ hash }) => hash));
  const missing = parts.find(([, hash]) => !given.has(hash));
  if (missing) return { broken: 'part-missing', part: missing[0] };
  const said = new Map(parts.map(([kind, hash]) => [hash, kind]));
  for (const { kind, hash, text } of proofs) {
    if (said.get(hash) !== kind) return { broken: 'part-added', part: kind };
    if ((await digest(text)) !== hash) return { broken: 'part-changed', part: kind };
  }
  for (const [index, { kind, hash }] of proofs.entries()) {
    if (!given.delete(hash)) return { broken: 'part-twice', part: kind };
    if (parts[index]?.[1] !== hash) return { broken: 'part-moved', part: kind };
  }
  return null;
}

/** Each text is the one its approval names, and they are those that were signed for; older statements say nothing of that. */
async function textsBreak(
  { texts: signed }: Statement,
  texts: Certificate['texts'],
  approvals: Parts['approvals'],
  approvalAt: Checked['approvalAt'],
): Promise<Break | null> {
  for (const { approval, fields } of texts) {
    const about = approvals.find(({ hash }) => hash === approval);
    const said = about?.fields ?? [];
    const hashed = await Promise.all(
      fields.map(async ({ name, before, text }) => ({ name, before: await digest(before), text: await digest(text) })),
    );
    const same =
      JSON.stringify(hashed) === JSON.stringify(said.map(({ name, before, text }) => ({ name, before, text })));
    if (same) continue;
    const line = [...approvalAt].find(([, { hash }]) => hash === approval)?.[0];
    return { broken: 'text-differs', ...(line === undefined ? {} : { line }) };
  }
  const isSigned = signed === undefined || (await digest(textsAsSigned(texts))) === signed;
  return isSigned ? null : { broken: 'texts-moved' };
}

/** The whole file of a journal: one entry a line, the statement last. */
export async function checkLines(text: string): Promise<Checked | Break> {
  try {
    const lines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
    const last = lines.at(-1);
    const statement = z.safeParse(z.strictObject({ statement: z.string() }), last);
    if (!statement.success) return { broken: 'no-statement' };
    return await checkSignedReport({ v: 1, ...statement.data, entries: lines.slice(0, -1), proofs: [], texts: [] });
  } catch {
    return { broken: 'unreadable' };
  }
}
