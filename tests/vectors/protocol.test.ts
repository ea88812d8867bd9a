import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { claimsBelow, claimsOfKind, DOCUMENT, namesIn, rowsUnder } from './document.ts';
import {
  agreement,
  type Claims,
  commitment,
  type Entry,
  entryHash,
  hash,
  type Jwk,
  type Link,
  open,
  type Person,
  partOf,
  Refused,
  safetyNumbers,
  signedBy,
  thumbprint,
  unarmor,
} from './reader.ts';

// The frozen packages, opened by docs/protocol.md alone: reader.ts is the other side, written from it.

const SET = new URL('2026-11-29/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, SET), 'utf8')) as T;

interface Package {
  readonly kind: string;
  readonly armored: string;
  readonly to: Person;
  readonly known: readonly Person[];
  readonly claims: Claims;
}
interface Field {
  readonly name: string;
  readonly before: string;
  readonly text: string;
}
interface Approval {
  readonly jws: string;
  readonly owner: Jwk;
  readonly subject: {
    readonly changeSet: string;
    readonly change: string;
    readonly grant: string;
    readonly fields: Field[];
  };
}
interface Report {
  readonly statement: string;
  readonly entries: readonly Entry[];
  readonly proofs: readonly { readonly kind: string; readonly hash: string; readonly text: string }[];
  readonly texts: readonly { readonly approval: string; readonly fields: readonly Field[] }[];
}

const PACKAGES = readdirSync(SET).filter((name) => !['approval.json', 'report.json'].includes(name));
const opened = ({ armored, to, known }: Pick<Package, 'armored' | 'to' | 'known'>) =>
  open(unarmor(armored)[0] ?? '', to, known);
const wordsOf = (grantHash: string, nonce: unknown) =>
  safetyNumbers(grantHash, String(nonce)).map((number) => wordlist[number] ?? '');
const report = (name: 'withTexts' | 'withoutTexts') =>
  JSON.parse(read<Record<string, string>>('report.json')[name] ?? '') as Report;
const statementOf = ({ statement }: Report) => signedBy(statement, 'journal', partOf(statement, 1).key as Jwk);

/** Another character in its place. */
const spoilt = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return 'opened';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
};

/** What the document says of claims that are there, and of those that may be missing. */
function expectAsWritten(claims: unknown, written: ReturnType<typeof claimsBelow>): void {
  const names = namesIn(claims);
  expect([...names].filter((name) => !written.has(name))).toEqual([]);
  const needed = [...written].filter(([name, { optional }]) => {
    const parent = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    return !optional && (parent === '' || names.has(parent));
  });
  // nothing is needed of the members of an empty list
  const isThere = (name: string) => names.has(name) || isEmptyList(claims, name);
  expect(needed.map(([name]) => name).filter((name) => !isThere(name))).toEqual([]);
}
const isEmptyList = (value: unknown, name: string): boolean => {
  const parent = name.split('.').slice(0, -1);
  const at = parent.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], value);
  return Array.isArray(at) && at.length === 0;
};

describe('a package, by the document alone', () => {
  it.each(PACKAGES)('opens: its armor, its seal, its signature, its claims: %s', (file) => {
    const vector = read<Package>(file);
    const { kind, claims } = opened(vector);
    expect({ kind, claims }).toEqual({ kind: vector.kind, claims: vector.claims });
    expectAsWritten(claims, claimsOfKind(kind));
  });

  it.each(PACKAGES)('is damaged by one other character anywhere in its body: %s', (file) => {
    const { armored } = read<Package>(file);
    const from = armored.indexOf('\n') + 1;
    for (let at = from; at < armored.lastIndexOf('\n='); at += 97)
      if (armored[at] !== '\n') expect(unarmor(spoilt(armored, at))).toEqual(['damaged']);
  });

  it.each(PACKAGES)('is refused with one other character in its seal or its signature: %s', (file) => {
    const { armored, to, known, kind } = read<Package>(file);
    const compact = unarmor(armored)[0] ?? '';
    const last = kind === 'request' ? 'bad-signature' : 'damaged';
    const place = compact.lastIndexOf('.') + 3;
    expect(refusalOf(() => open(compact, to, known))).toBe('opened');
    expect(refusalOf(() => open(spoilt(compact, place), to, known))).toBe(last);
  });

  it.each(PACKAGES)('is armored as the document says: %s', (file) => {
    const { armored, kind } = read<Package>(file);
    const row = [...rowsUnder('Armor')].flatMap(([first, rest]) => [first, ...rest]);
    const word = row[row.indexOf(`\`${kind}\``) + 1]?.replaceAll('`', '');
    const lines = armored.split('\n');
    expect(lines[0]).toBe(`-----BEGIN COUNTERSIGN ${word}-----`);
    expect(lines.slice(-2)).toEqual([`-----END COUNTERSIGN ${word}-----`, '']);
    expect(lines.at(-3)).toMatch(/^=[\w+/]{6}$/);
    for (const line of lines.slice(1, -4)) expect(line).toMatch(/^[\w+/.]{64}$/);
  });

  it('of a stranger, or for another, is refused', () => {
    const { armored, to, known } = read<Package>('receipt.json');
    const other = read<Package>('change-set.json').to;
    expect(refusalOf(() => opened({ armored, to, known: [] }))).toBe('unknown-sender');
    expect(refusalOf(() => opened({ armored, to: other, known }))).toBe('not-for-you');
  });
});

describe('what the hashes are of', () => {
  it('the sub-grant names its hash, opens nothing yet, and its clause is its agreement', () => {
    const vector = read<Package>('change-set-under-a-part.json');
    const { claims } = opened(vector);
    const inner = String(claims.chain);
    const grant = partOf(inner, 1);
    const link = grant.chain as Link;
    expect(hash(inner)).toBe(claims.grant);
    expect(commitment(String(claims.nonce))).toBe(link.commitment);
    expect(agreement(link.clause)).toBe(grant.agreement);
    expect(link.owner.keys).toEqual({ sign: publicPart(vector.to.sign), encrypt: publicPart(vector.to.encrypt) });
  });

  it('an approval is of exactly these texts', () => {
    const { jws, owner, subject } = read<Approval>('approval.json');
    const claims = signedBy(jws, 'approval', owner);
    const fields = subject.fields.map(({ name, before, text }) => ({ name, before: hash(before), text: hash(text) }));
    expect(claims).toMatchObject({ v: 1, iss: thumbprint(owner), set: subject.changeSet, fields });
    expectAsWritten(claims, claimsBelow('approval'));
    expect(refusalOf(() => signedBy(spoilt(jws, jws.lastIndexOf('.') + 3), 'approval', owner))).toBe('bad-signature');
  });

  it.each(['withTexts', 'withoutTexts'] as const)(
    'a report is signed, its entries follow, its proofs are its parts: %s',
    (name) => {
      const given = report(name);
      const statement = statementOf(given);
      expect(thumbprint(statement.key as Jwk)).toBe(statement.iss);
      for (const [index, entry] of given.entries.entries()) {
        expect(entryHash(entry)).toBe(entry.hash);
        const before = given.entries[index - 1];
        if (before?.seq === entry.seq - 1) expect(entry.prev).toBe(before.hash);
      }
      const last = given.entries.at(-1);
      expect(statement.head).toEqual({ seq: last?.seq, hash: last?.hash });
      expect(statement.lines).toEqual(given.entries.map((entry) => [entry.seq, entry.hash]));
      expect(statement.parts).toEqual(given.proofs.map((proof) => [proof.kind, proof.hash]));
      for (const proof of given.proofs) expect(hash(proof.text)).toBe(proof.hash);
      expectAsWritten(given, claimsBelow('report'));
      expectAsWritten(statement, claimsBelow('statement'));
      for (const { kind, text } of given.proofs)
        if (kind === 'item')
          for (const item of JSON.parse(text) as object[]) expectAsWritten(item, claimsBelow('ReportItem'));
    },
  );

  it('one other fact in an entry is another hash', () => {
    const [first] = report('withTexts').entries;
    if (first === undefined) throw new Error('no entry');
    for (const other of [{ at: first.at + 1 }, { who: 'x' }, { item: 'x' }, { approval: 'x' }, { prev: '' }])
      expect(entryHash({ ...first, ...other })).not.toBe(first.hash);
  });

  it('the texts of a report are those its approvals name', () => {
    const given = report('withTexts');
    expect(given.texts.length).toBeGreaterThan(1);
    for (const { approval, fields } of given.texts) {
      const jws = given.proofs.find((proof) => proof.hash === approval)?.text ?? '';
      const claims = signedBy(jws, 'approval', statementOf(given).key as Jwk);
      expect(claims.fields).toEqual(
        fields.map(({ name, before, text }) => ({ name, before: hash(before), text: hash(text) })),
      );
    }
  });
});

const publicPart = ({ kty, crv, x }: Jwk) => ({ kty, crv, x });

describe('the page', () => {
  it('names the list of words it counts in', () => {
    const sum = createHash('sha256')
      .update(`${wordlist.join('\n')}\n`)
      .digest('hex');
    expect(DOCUMENT).toContain(sum);
  });

  it('shows the armor of a frozen request', () => {
    const { armored } = read<Package>('request.json');
    const shown = DOCUMENT.split('```')[1]?.trim().split('\n') ?? [];
    expect(shown).toHaveLength(6);
    for (const line of shown.filter((each) => each !== '…')) expect(armored.split('\n')).toContain(line);
  });

  it('gives test values that come out', () => {
    const request = opened(read<Package>('request.json'));
    const under = opened(read<Package>('change-set-under-a-part.json'));
    const link = partOf(String(under.claims.chain), 1).chain as Link;
    const [first] = report('withTexts').entries;
    const values = new Map([
      ['id of the sender of `request.json`', thumbprint((request.claims.keys as Person).sign)],
      ['hash of `request.json`', request.hash],
      ['agreement of its clause', agreement(String(request.claims.clause))],
      ['commitment that `change-set-under-a-part.json` opens', commitment(String(under.claims.nonce))],
      ['safety words of the writer there', wordsOf(String(under.claims.grant), under.claims.nonce).join(' ')],
      ['safety words of the delegate there', wordsOf(link.parent, link.opens).join(' ')],
      ['hash of the text "Baker"', hash('Baker')],
      ['hash of the first entry in `report.json`', first && entryHash(first)],
    ]);
    const written = [...rowsUnder('Test values')].slice(2).map(([what, [value]]) => [what, value?.replaceAll('`', '')]);
    expect(written).toEqual([...values]);
  });
});
