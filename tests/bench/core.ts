import { sha256url } from '../../src/bytes.ts';
import { isRefusal } from '../../src/refusals.ts';
import { wordDiff } from '../../src/text/diff.ts';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { createIdentity } from '../../src/wire/keys.ts';
import { open } from '../../src/wire/open.ts';
import { encrypt, sign } from '../../src/wire/seal.ts';
import { prose } from './prose.ts';
import { report, timed } from './report.ts';

export async function benchPackage(): Promise<void> {
  const [owner, delegate] = [await createIdentity(), await createIdentity()];
  const hash = sha256url('bench');
  const changes = Array.from({ length: 100 }, (_, n) => ({
    id: `experience-${n}`,
    section: 'experience',
    entry: { title: `Title ${n}`, company: `Company ${n}`, formId: String(n) },
    op: 'set',
    fields: [{ name: 'description', before: prose(400, n + 1), after: prose(700, n + 7) }],
    rationale: 'It reads better.',
  }));
  const claims = {
    v: 1,
    iss: delegate.id,
    aud: owner.id,
    iat: 1,
    jti: crypto.randomUUID(),
    head: { seq: 1, hash },
    grant: hash,
    set: crypto.randomUUID(),
    rev: 1,
    note: '',
    changes,
    withdraw: [],
    nonce: hash,
  };
  const jws = await sign('change-set', claims, { id: delegate.id, key: delegate.sign.privateKey });
  const text = armor('change-set', await encrypt(jws, { id: owner.id, keys: owner.public }));
  const times = await timed(40, async () => {
    const [block] = unarmor(text);
    const opened = isRefusal(block) || !block ? block : await open(block, owner, async () => delegate.public);
    if (!opened || isRefusal(opened)) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  });
  report(`open and verify a package of 100 changes (${Math.round(text.length / 1000)} KB of text)`, times, '50 ms');
}

export async function benchDiff(): Promise<void> {
  const [before, other] = [prose(2600, 3), prose(2600, 11)];
  report(
    'diff of two 2,600-character texts, nothing in common',
    await timed(60, () => wordDiff(before, other)),
    'none',
  );
  const edited = before.replaceAll('software', 'products').replaceAll('sales', 'revenue');
  report('diff of two 2,600-character texts, words replaced', await timed(60, () => wordDiff(before, edited)), 'none');
}
