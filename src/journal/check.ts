import * as z from 'zod/mini';
import { fromBase64url } from '../encoding.ts';
import { typOf } from '../envelope/kinds.ts';
import {
  type Certificate,
  certificateSchema,
  type Item,
  itemsSchema,
  type Part,
  type ProofKind,
  partSchemas,
  STATEMENT_TYP,
  type Statement,
  statementSchema,
} from './certificate.ts';
import { type Break, chainBreak } from './check-chain.ts';
import { digest, signedBy, thumbprint } from './check-parts.ts';

export type { Break } from './check-chain.ts';

/** A certificate of which every line, signature and text was checked. */
export interface Checked {
  readonly statement: Statement;
  readonly entries: Certificate['entries'];
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly requests: readonly Part<'request'>[];
  readonly grants: readonly Part<'grant'>[];
  readonly approvals: readonly Part<'approved'>[];
  readonly receipts: readonly Part<'receipt'>[];
  /** By the hash of their approval. */
  readonly texts: ReadonlyMap<string, Certificate['texts'][number]['fields']>;
}

/** Broken: the first thing that does not hold. Needs `crypto.subtle` with Ed25519, and nothing else. Never throws. */
export async function checkCertificate(said: unknown): Promise<Checked | Break> {
  const parsed = z.safeParse(certificateSchema, said);
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
  const chain = await chainBreak(entries, statement);
  if (chain) return chain;

  const given = new Set(proofs.map(({ hash }) => hash));
  const missing = statement.parts.find(([, hash]) => !given.has(hash));
  if (missing) return { broken: 'part-missing', part: missing[0] };
  const said = new Map(statement.parts.map(([kind, hash]) => [hash, kind]));
  for (const { kind, hash, text } of proofs) {
    if (said.get(hash) !== kind) return { broken: 'part-added', part: kind };
    if ((await digest(text)) !== hash) return { broken: 'part-changed', part: kind };
  }
  const parts = await checkParts(statement, proofs);
  if ('broken' in parts) return parts;

  for (const entry of entries) {
    const named = entry.item === undefined ? undefined : parts.items.get(entry.item);
    if (entry.section !== undefined && named?.some(({ section }) => section !== entry.section))
      return { broken: 'item-differs', line: entry.seq };
  }
  for (const { approval, fields } of texts) {
    const about = parts.approvals.find(({ hash }) => hash === approval);
    const said = about?.fields ?? [];
    const hashed = await Promise.all(
      fields.map(async ({ name, before, text }) => ({ name, before: await digest(before), text: await digest(text) })),
    );
    if (JSON.stringify(hashed) !== JSON.stringify(said.map(({ name, before, text }) => ({ name, before, text }))))
      return { broken: 'text-differs', ...(about ? { line: lineOf(entries, about) } : {}) };
  }
  return { statement, entries, ...parts, texts: new Map(texts.map(({ approval, fields }) => [approval, fields])) };
}

/** The entry that tells of an approval. */
export const lineOf = (entries: Certificate['entries'], { set, iat }: Part<'approved'>): number | undefined =>
  entries.find(
    ({ event, subject, at }) =>
      (event === 'change-approved' || event === 'change-edited') && subject === set && Math.floor(at / 1000) === iat,
  )?.seq;

async function checkStatement(jws: string): Promise<Statement | Break> {
  const [, payload = ''] = jws.split('.');
  const parsed = z.safeParse(statementSchema, JSON.parse(new TextDecoder().decode(fromBase64url(payload))));
  if (!parsed.success) return { broken: 'unreadable' };
  const { key, iss } = parsed.data;
  if ((await thumbprint(key)) !== iss) return { broken: 'statement-key' };
  if ((await signedBy(jws, STATEMENT_TYP, iss, key)) === null) return { broken: 'statement-signature' };
  return parsed.data;
}

const TYPS: Readonly<Record<Exclude<ProofKind, 'item'>, string>> = {
  request: typOf('request'),
  grant: typOf('grant'),
  endorsement: typOf('approval'),
  approved: typOf('approval'),
  receipt: typOf('receipt'),
};

type Parts = Omit<Checked, 'statement' | 'entries' | 'texts'>;

/** Every signature, by a key that the packages before it have named. */
async function checkParts({ iss: me, key: own }: Statement, proofs: Certificate['proofs']): Promise<Parts | Break> {
  const of = (kind: ProofKind) => proofs.filter((proof) => proof.kind === kind);
  const items = new Map<string, readonly Item[]>();
  for (const { hash, text } of of('item')) {
    const parsed = z.safeParse(itemsSchema, JSON.parse(text));
    if (!parsed.success) return { broken: 'part-changed', part: 'item' };
    items.set(hash, parsed.data);
  }
  const opened = async <K extends keyof typeof partSchemas>(
    kind: K,
    keyOf: (claims: Part<K>) => Promise<Statement['key'] | undefined>,
  ): Promise<readonly Part<K>[] | Break> => {
    const found: Part<K>[] = [];
    for (const { hash, text } of of(kind)) {
      const [, payload = ''] = text.split('.');
      const parsed = z.safeParse(partSchemas[kind], JSON.parse(new TextDecoder().decode(fromBase64url(payload))));
      if (!parsed.success) return { broken: 'part-changed', part: kind };
      const claims = { ...(parsed.data as object), hash } as Part<K>;
      const key = await keyOf(claims);
      if (key === undefined) return { broken: 'stranger', part: kind };
      if ((await signedBy(text, TYPS[kind], (claims as { iss: string }).iss, key)) === null)
        return { broken: 'signature', part: kind };
      found.push(claims);
    }
    return found;
  };
  const selfProven = async ({ iss, keys }: { iss: string; keys: { sign: Statement['key'] } }) =>
    (await thumbprint(keys.sign)) === iss ? keys.sign : undefined;

  const requests = await opened('request', selfProven);
  if ('broken' in requests) return requests;
  const grants = await opened('grant', selfProven);
  if ('broken' in grants) return grants;
  for (const grant of grants) if (!(await concerns(grant, grants, me))) return { broken: 'stranger', part: 'grant' };
  const approvers = new Map([[me, own]]);
  const endorsements = await opened('endorsement', async ({ iss }) => (iss === me ? own : undefined));
  if ('broken' in endorsements) return endorsements;
  for (const { approves } of endorsements) approvers.set(await thumbprint(approves), approves);
  const approvals = await opened('approved', async ({ iss, grant }) =>
    grants.some(({ hash }) => hash === grant) ? approvers.get(iss) : undefined,
  );
  if ('broken' in approvals) return approvals;
  const receipts = await opened('receipt', async ({ iss, grant }) => {
    const given = grants.find(({ hash }) => hash === grant);
    const owner = given?.chain?.owner.keys.sign ?? given?.keys.sign;
    return owner && (await thumbprint(owner)) === iss ? owner : undefined;
  });
  if ('broken' in receipts) return receipts;
  return { items, requests, grants, approvals, receipts };
}

/** A grant by this install or to it; a part of one that is given too, passed on by the very person it was given to. */
async function concerns(grant: Part<'grant'>, all: readonly Part<'grant'>[], me: string): Promise<boolean> {
  if (grant.iss === me || (await thumbprint(grant.cnf.jwk)) === me) return true;
  const whole = all.find(({ hash }) => hash === grant.chain?.parent);
  return whole !== undefined && whole.iss === me && (await thumbprint(whole.cnf.jwk)) === grant.iss;
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
    return await checkCertificate({ v: 1, ...statement.data, entries: lines.slice(0, -1), proofs: [], texts: [] });
  } catch {
    return { broken: 'unreadable' };
  }
}
