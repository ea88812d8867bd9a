import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { checkApproval } from '../../src/change/approval.ts';
import { isRefusal } from '../../src/refusals.ts';
import { unarmor } from '../../src/wire/armor.ts';
import { identityId } from '../../src/wire/keys.ts';
import { KINDS } from '../../src/wire/kinds.ts';
import { open } from '../../src/wire/open.ts';
import { type ApprovalVector, keysOf, type PackageVector } from './vector.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SETS = readdirSync(HERE, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
const read = <T>(set: string, name: string): T => JSON.parse(readFileSync(`${HERE}${set}/${name}`, 'utf8')) as T;
const PACKAGES = SETS.flatMap((set) =>
  readdirSync(`${HERE}${set}`)
    .filter((name) => !['approval.json', 'report.json'].includes(name))
    .map((file) => ({ set, file })),
);

describe('what an earlier version made', () => {
  it.each(SETS)('holds every kind of package: %s', (set) => {
    const kinds = PACKAGES.filter((each) => each.set === set).map(({ file }) => read<PackageVector>(set, file).kind);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(KINDS)));
  });

  it.each(PACKAGES)('is opened, and says what it said then: $set/$file', async ({ set, file }) => {
    const { armored, to, known, kind, claims } = read<PackageVector>(set, file);
    const people = await Promise.all(known.map(async (keys) => ({ id: await identityId(keys), keys })));
    const [compact] = unarmor(armored);
    if (typeof compact !== 'string') throw new Error('the armor is not read');
    const opened = await open(compact, await keysOf(to), async (id) => people.find((each) => each.id === id)?.keys);
    expect(isRefusal(opened) ? opened : { kind: opened.kind, claims: opened.claims }).toEqual({ kind, claims });
  });

  it.each(SETS)('an approval holds for exactly its texts: %s', async (set) => {
    const { jws, owner, subject } = read<ApprovalVector>(set, 'approval.json');
    const publicKey = (await importJWK(owner, 'Ed25519')) as CryptoKey;
    const [, payload = ''] = jws.split('.');
    const { iss } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string };
    const check = (about: typeof subject) => checkApproval(jws, about, { id: iss, publicKey }, 0);
    expect(await check(subject)).toBeUndefined();
    const [first, ...rest] = subject.fields;
    if (!first) throw new Error('an approval of nothing');
    const other = await check({ ...subject, fields: [{ ...first, text: `${first.text}.` }, ...rest] });
    expect(other).toEqual({ refused: 'approval-invalid' });
  });
});
