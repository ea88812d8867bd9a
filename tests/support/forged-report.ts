import type { Certificate, ProofKind } from '../../src/audit/certificate.ts';
import { EMPTY_HEAD, type JournalEntry, type LogFacts, nextEntry } from '../../src/audit/chain.ts';
import { textsAsSigned } from '../../src/audit/texts.ts';
import { sha256url } from '../../src/bytes.ts';
import { sign } from '../../src/wire/seal.ts';
import type { Install } from './install.ts';

export type Proofs = Certificate['proofs'];

export const proof = (kind: ProofKind, text: string): Proofs[number] => ({ kind, hash: sha256url(text), text });

export const signerIn = async (install: Install) => {
  const { keys } = await install.identity();
  return { id: keys.id, key: keys.sign.privateKey };
};

/** A journal written anew to somebody's liking; each entry at its own second from `at` on, ms. */
export function written(facts: readonly LogFacts[], at: number): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [index, fact] of facts.entries())
    entries.push(nextEntry(entries.at(-1) ?? EMPTY_HEAD, at + index * 1000, fact));
  return entries;
}

/** A signed report that this install's own key has signed, whatever is in it. */
export async function signedAnew(
  install: Install,
  { entries, proofs, texts }: Pick<Certificate, 'proofs' | 'texts'> & { entries: readonly JournalEntry[] },
  name = 'Olga Owner',
): Promise<Certificate> {
  const { keys } = await install.identity();
  const { seq, hash } = entries.at(-1) ?? EMPTY_HEAD;
  const statement = {
    v: 1,
    iss: keys.id,
    iat: Math.floor(Date.now() / 1000),
    name,
    key: keys.public.sign,
    head: { seq, hash },
    lines: null,
    parts: proofs.map((each) => [each.kind, each.hash]),
    texts: sha256url(textsAsSigned(texts)),
  };
  return {
    v: 1,
    statement: await sign('journal', statement, await signerIn(install)),
    entries: [...entries],
    proofs: [...proofs],
    texts: [...texts],
  };
}
