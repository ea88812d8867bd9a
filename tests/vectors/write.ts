import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exportJWK } from 'jose';
import { it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { ContactRecord, GrantRecord, IdentityRecord } from '../../background/grant/records.ts';
import { type Valid, validPackages } from '../fuzz/packages.ts';
import { approve, changeIn, confirmWords, pair, sendBoth } from '../support/people.ts';
import { certified } from '../support/signed-report.ts';
import type { ApprovalVector, PackageVector, ReportVector } from './vector.ts';

// What stands here once is never written again: `wx` fails where a file is there.

const folder = fileURLToPath(new URL(`./${process.env.VECTORS ?? ''}/`, import.meta.url));
const write = (name: string, what: object): void =>
  writeFileSync(`${folder}${name.replaceAll(' ', '-')}.json`, `${JSON.stringify(what, null, 2)}\n`, { flag: 'wx' });

/** Keys that can be written down: only here. */
const { generateKey } = crypto.subtle;
crypto.subtle.generateKey = ((algorithm: string, _: boolean, uses: KeyUsage[]) =>
  generateKey.call(crypto.subtle, algorithm, true, uses)) as typeof generateKey;

const personOf = async ({ sign, encrypt }: IdentityRecord['keys']) => ({
  sign: await exportJWK(sign.privateKey),
  encrypt: await exportJWK(encrypt.privateKey),
});

async function packageVector({
  name,
  kind,
  armored,
  claims,
  to,
  from,
  known,
  receiver,
}: Valid): Promise<PackageVector> {
  const contacts = await receiver.all<ContactRecord>('contacts');
  const met = await Promise.all([from.id, ...contacts.map(({ id }) => id)].map(known));
  const everybody = new Map(met.flatMap((keys) => (keys ? [[keys.sign.x, keys] as const] : [])));
  return { name, kind, armored, claims, to: await personOf(to), known: [...everybody.values()] };
}

it('writes a vector of every kind', async () => {
  if (!process.env.VECTORS) throw new Error('say a name that is not there yet: npm run vectors -- NAME');
  mkdirSync(folder);
  for (const valid of await validPackages()) write(valid.name, await packageVector(valid));
  write('report', (await certified()) satisfies ReportVector);
  const p = await pair();
  await sendBoth(p);
  await confirmWords(p);
  const { id } = await changeIn(p.owner, 'headline');
  await approve(p.owner, id);
  const record = (await p.owner.all<ChangeRecord>('changes')).find((each) => each.id === id);
  const grant = (await p.owner.all<GrantRecord>('grants')).find((each) => each.id === p.grantId);
  if (!record?.approval || !grant) throw new Error('nothing was approved');
  const { publicKey } = (await p.owner.identity()).keys.sign;
  write('approval', {
    jws: record.approval.jws,
    owner: await exportJWK(publicKey),
    subject: {
      changeSet: record.setHash,
      change: record.change.id,
      grant: grant.hash,
      fields: record.base.map(({ name, before }) => ({
        name,
        before,
        text: record.approval?.final.find((field) => field.name === name)?.text ?? '',
      })),
    },
  } satisfies ApprovalVector);
});
