import { readdirSync, readFileSync } from 'node:fs';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { outcomeLine } from '../../background/change/receipt.ts';
import type { ChangeRecord } from '../../background/change/records.ts';
import {
  itemsSchema,
  PROOF_KINDS,
  partSchemas,
  signedReportSchema,
  statementSchema,
} from '../../src/audit/certificate.ts';
import { textsAsSigned } from '../../src/audit/texts.ts';
import { signApproval } from '../../src/change/approval.ts';
import { MAX_CHANGES_IN_SET } from '../../src/change/change.ts';
import { pairingWords } from '../../src/grant/pairing-words.ts';
import { NEVER } from '../../src/profile/never.ts';
import { AREA_RULES, AREAS, FIELD_NAMES } from '../../src/profile/sections.ts';
import { REFUSAL_CODES } from '../../src/refusal-codes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { claimSchemas } from '../../src/wire/claims.ts';
import { MAX_INFLATED } from '../../src/wire/deflate.ts';
import { KINDS, type Kind } from '../../src/wire/kinds.ts';
import { OUTCOMES } from '../../src/wire/outcome.ts';
import { type Claim, claimsBelow, claimsOfKind, DOCUMENT, namesIn, rowsUnder } from './document.ts';
import { unarmor as byTheDocument, hash, open, partOf, safetyNumbers } from './reader.ts';
import { keysOf, type PackageVector } from './vector.ts';

// Everything the code says on the wire stands in docs/protocol.md, as it is in the code.

const SET = new URL('2026-11-29/', import.meta.url);
const read = (name: string): PackageVector => JSON.parse(readFileSync(new URL(name, SET), 'utf8')) as PackageVector;
const PACKAGES = readdirSync(SET).filter((name) => !['approval.json', 'report.json'].includes(name));

/** What a zod schema is made of, as far as the wire uses it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
}
interface Check {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly pattern?: RegExp;
}
interface Schema {
  readonly _zod: { readonly def: unknown };
}
const defOf = (schema: Schema): Def => schema._zod.def as Def;

/** The values a schema names one by one, wherever they stand in it. */
const valuesOf = (schema: Schema): unknown[] => {
  const { innerType, options = [], element, entries = {}, values = [] } = defOf(schema);
  const inner = [innerType, element, ...options].flatMap((each) => (each ? valuesOf(each) : []));
  return [...Object.values(entries), ...values, ...inner];
};

/** A type and its bounds in the words of the document. */
function typeOf(schema: Schema): string {
  const { type, element, innerType, options = [], values = [], checks = [] } = defOf(schema);
  const all = checks.map((each) => each._zod.def);
  const most = all.find(({ maximum }) => maximum !== undefined)?.maximum;
  const bounds = most === undefined ? '' : ` ${Math.max(...all.map(({ minimum = 0 }) => minimum))}–${most}`;
  if (type === 'literal') return values[0] === '' ? 'empty' : String(values[0]);
  if (type === 'optional' && innerType) return typeOf(innerType);
  if (type === 'nullable' && innerType) return `${typeOf(innerType)}, or null`;
  if (type === 'array' && element) return [`list${bounds}`, typeOf(element)].filter(Boolean).join(' of ');
  if (type === 'union') return options.map(typeOf).join(' or ');
  if (type === 'number') {
    const from = all.find(({ check }) => check === 'greater_than')?.value;
    const to = all.find(({ check }) => check === 'less_than')?.value;
    if (to === undefined) return from === undefined ? 'int' : `int from ${from}`;
    return to === 9_999_999_999 ? 's' : `int ${from}–${to}`;
  }
  if (type !== 'string') return '';
  const pattern = all.find((each) => each.pattern)?.pattern?.source;
  if (pattern === '^[A-Za-z0-9_-]{43}$') return 'hash';
  if (pattern === '^[0-9a-f-]{36}$') return 'uuid';
  return pattern === undefined ? `text${bounds}` : '';
}

/** Every dotted name of a schema, members of lists taken together. */
function schemasBelow(
  schema: Schema,
  above = '',
): Map<string, { readonly optional: boolean; readonly schema: Schema }> {
  const { shape, element, innerType, options = [] } = defOf(schema);
  const inner = [element, innerType, ...options].flatMap((each) => (each ? [...schemasBelow(each, above)] : []));
  const own = Object.entries(shape ?? {}).flatMap(([name, each]) => [
    [`${above}${name}`, { optional: defOf(each).type === 'optional', schema: each }] as const,
    ...schemasBelow(each, `${above}${name}.`),
  ]);
  return new Map([...own, ...inner]);
}

/** Other words for what is only told by its looks, or by no bound. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  hash: ['nonce', '43 characters, base64url'],
  int: ['ms', 's'],
};

/** Whether what the document says of a claim is what the schema lets in; closed lists and shapes are compared apart. */
function saysTheSame(claim: Claim, schema: Schema): boolean {
  const written = `${claim.type.replaceAll('`', '')} `;
  const expected = typeOf(schema);
  const same = [expected, ...(ALSO[expected] ?? [])];
  return expected === '' || same.some((each) => written.startsWith(`${each} `) || written.startsWith(`${each},`));
}

function expectTheSame(schema: Schema, written: ReadonlyMap<string, Claim>): void {
  const coded = schemasBelow(schema);
  expect([...written.keys()].sort()).toEqual([...coded.keys()].sort());
  for (const [name, { optional, schema: own }] of coded) {
    const claim = written.get(name) as Claim;
    if (claim.type === 'object') continue;
    expect({ name, optional: claim.optional }).toEqual({ name, optional });
    expect({ name, type: claim.type, coded: typeOf(own), same: saysTheSame(claim, own) }).toMatchObject({ same: true });
  }
}

const named = (value: unknown): boolean => DOCUMENT.includes(`\`${String(value)}\``);

describe('every claim is in the document, with its type, its bounds and whether it may be missing', () => {
  it.each(Object.keys(KINDS) as Kind[])('%s', (kind) => {
    expectTheSame(claimSchemas[kind], claimsOfKind(kind));
  });

  it('a report, its statement and its items', () => {
    expectTheSame(signedReportSchema, new Map([...claimsBelow('report')]));
    expectTheSame(statementSchema, claimsBelow('statement'));
    expectTheSame(itemsSchema, claimsBelow('ReportItem'));
  });

  it('an approval, as it is signed', async () => {
    const { to } = read(PACKAGES[0] ?? '');
    const { id, sign } = await keysOf(to);
    const subject = { changeSet: 's', change: 'c', grant: 'g', fields: [{ name: 'n', before: 'b', text: 't' }] };
    const jws = await signApproval(subject, { iat: 1, exp: 2 }, { id, key: sign.privateKey });
    expect([...namesIn(partOf(jws, 1))].sort()).toEqual([...claimsBelow('approval').keys()].sort());
  });

  it('what a report shows of the packages in it', () => {
    const { approved, endorsement, ...kinds } = partSchemas;
    const missing = (schema: Schema, written: ReadonlyMap<string, Claim>) =>
      [...schemasBelow(schema).keys()].filter((name) => !written.has(name));
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[])
      expect(missing(kinds[kind], claimsOfKind(kind))).toEqual([]);
    expect(missing(approved, claimsBelow('approval'))).toEqual([]);
    expect(missing(endorsement, claimsBelow('endorsement'))).toEqual([]);
  });

  it.each(PACKAGES)('and so is every claim of a frozen package: %s', (file) => {
    const { claims, kind } = read(file);
    expect([...namesIn(claims)].filter((name) => !claimsOfKind(kind).has(name))).toEqual([]);
  });
});

describe('every value of a closed list is in the document', () => {
  it.each([...Object.entries(claimSchemas), ['report', signedReportSchema], ['statement', statementSchema]] as const)(
    '%s',
    (_name, schema) => {
      const values = [...schemasBelow(schema).values()].flatMap(({ schema: own }) => valuesOf(own));
      expect(values.filter((value) => typeof value === 'string' && value !== '' && !named(value))).toEqual([]);
    },
  );

  it.each(Object.entries(KINDS))('the kind %s has its word and its own heading', (kind, word) => {
    expect(DOCUMENT).toMatch(new RegExp(`\\| \`${kind}\` \\| \`${word}\` \\|`));
    expect(DOCUMENT).toContain(`\n### \`${kind}\`\n`);
  });

  it('outcomes, proofs, fields, what nobody may be granted', () => {
    expect([...OUTCOMES, ...PROOF_KINDS, ...FIELD_NAMES, ...NEVER].filter((value) => !named(value))).toEqual([]);
  });

  it('codes, and no other', () => {
    const written = [...rowsUnder('Codes').values()].flatMap(([codes = '']) => [...codes.matchAll(/`([a-z-]+)`/g)]);
    expect(written.map(([, code]) => code).sort()).toEqual([...REFUSAL_CODES].sort());
  });

  it.each(AREAS)('the area %s has its actions, fields, limits and naming', (name) => {
    const { verbs, fields, naming } = AREA_RULES[name];
    const rules = fields.map(({ name: field, kind, limit, required, most }) => {
      const bound = kind === 'list' ? ` ${most} of ${limit}` : kind === 'line' || kind === 'text' ? ` ${limit}` : '';
      return `\`${field}\`${required ? '!' : ''} ${kind}${bound}`;
    });
    const names =
      naming && [naming.title, naming.company, naming.start, naming.end].map((each) => each ?? '–').join(', ');
    expect(rowsUnder('Areas and fields').get(`\`${name}\``)).toEqual([
      verbs.map((verb) => `\`${verb}\``).join(', '),
      rules.join(', '),
      names ?? '',
    ]);
    for (const { name: field, choices = [] } of fields)
      if (choices.length > 0)
        expect(rowsUnder('Areas and fields').get(`\`${field}\``)).toEqual([
          choices.map((choice) => `\`${choice}\``).join(', '),
        ]);
  });
});

describe('what the document says is what the code does', () => {
  it.each(['document.ts', 'reader.ts', 'writer.ts', 'protocol.test.ts'])('without any code of it: %s', (name) => {
    const code = readFileSync(new URL(name, import.meta.url), 'utf8');
    const imported = [...code.matchAll(/(?<!\.)\b(?:from|import)[ (]*'([^']+)'/g)].map(([, what]) => what ?? '');
    expect(
      imported.filter((what) => !/^(node:|vitest$|@scure\/bip39\/wordlists|\.\/(reader|document)\.ts$)/.test(what)),
    ).toEqual([]);
  });

  it('bounds of a package', () => {
    expect(DOCUMENT).toContain(`no more than ${MAX_INFLATED} bytes inflated`);
    expect(DOCUMENT).toContain(`at most ${MAX_CHANGES_IN_SET} (\`too-many-changes\`)`);
  });

  it('a code that came later goes out as the document says', () => {
    const reasonOf = (reason: string) =>
      outcomeLine({
        set: '',
        rev: 1,
        change: { id: '' },
        state: 'failed',
        movedAt: 0,
        comment: '',
        reason,
        approval: null,
      } as unknown as ChangeRecord).reason;
    const mapped = REFUSAL_CODES.filter((code) => reasonOf(code) !== code);
    const [, table = ''] = DOCUMENT.split('| code | goes out as |');
    const written = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([a-z-]+)` \| `([a-z-]+)` \|$/gm)];
    expect(written.map(([, code, as]) => [code, as])).toEqual(mapped.map((code) => [code, reasonOf(code)]));
  });

  it('the safety words', () => {
    for (let n = 0; n < 50; n++)
      expect(pairingWords(hash(`grant ${n}`), hash(`nonce ${n}`))).toEqual(
        safetyNumbers(hash(`grant ${n}`), hash(`nonce ${n}`)).map((number) => wordlist[number]),
      );
  });

  it('the texts of a statement', () => {
    const texts = [{ approval: 'a', fields: [{ name: 'n', before: 'b', text: 't' }] }];
    expect(textsAsSigned(texts)).toBe('[["a",[["n","b","t"]]]]');
    expect(DOCUMENT).toContain('`[approval, [[name, before, text], …]]`');
  });

  it.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['quoted twice', (text) => text.replace(/^/gm, '> > ')],
    ['with CRLF, in a table', (text) => text.replaceAll('\n', ' |\r\n| ')],
    ['quoted-printable', (text) => text.replaceAll('=', '=3D').replace(/^(.{40})(.+)$/gm, '$1=\r\n$2')],
    [
      'as HTML',
      (text) => `<p>${text.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('\n', '<br class="x">')}</p>`,
    ],
    ['with other dashes', (text) => text.replaceAll('-----', '\u2014\u2014')],
    ['with a zero-width space in every line', (text) => text.replace(/^(.{5})/gm, '$1\u200b')],
    ['with its first line broken', (text) => text.replace('BEGIN ', 'BEGIN\n> ')],
    ['without the dashes of its last line', (text) => text.trimEnd().replace(/-+$/, '')],
    ['without the dashes of its first line', (text) => text.replace(/-----\n/, '\n')],
    ['twice', (text) => `${text}and\n${text}`],
    ['cut off', (text) => text.slice(0, 300)],
    ['without its sum', (text) => text.replace(/^=.*\n/m, '')],
    ['with a letter of another alphabet', (text) => text.replace(/a/, '\u0430')],
    ['with a wrong sum', (text) => text.replace(/^=(.)/m, (_whole, first: string) => (first === 'A' ? '=B' : '=A'))],
    ['a word of it alone', () => 'COUNTERSIGN'],
    ['21 times', (text) => text.repeat(21)],
  ])('armor, %s', (_how, mangle) => {
    for (const file of PACKAGES) {
      const text = mangle(read(file).armored);
      expect(byTheDocument(text)).toEqual(unarmor(text).map((each) => (isRefusal(each) ? each.refused : each)));
    }
  });

  it('armor, written', () => {
    for (const file of PACKAGES) {
      const { armored, kind } = read(file);
      const [compact = ''] = byTheDocument(armored);
      expect(armor(kind as Kind, compact)).toBe(armored);
      expect(open(compact, read(file).to, read(file).known).kind).toBe(kind);
    }
  });
});
