import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['src', 'background', 'popup', 'content-scripts'];
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ name: `${folder}/${file}`, code: readFileSync(`${ROOT}${folder}/${file}`, 'utf8') })),
);
/** Files that hold a pattern, once per place. */
const holding = (pattern: RegExp) =>
  sources.flatMap(({ name, code }) => [...code.matchAll(pattern)].map(() => name)).sort();

it('an approval is signed in one place, with the key that the lock gives', () => {
  expect(holding(/\bsignApproval\b/g)).toEqual([
    'background/change/approve.ts', // imported
    'background/change/approve.ts', // called
    'src/change/approval.ts', // declared
  ]);
  const code = sources.find(({ name }) => name === 'background/change/approve.ts')?.code ?? '';
  const [, call = ''] = /\bsignApproval\(([\s\S]*?)\n {2}\);/.exec(code) ?? [];
  expect(call.trim().split('\n').at(-1)?.trim()).toBe('signer,');
  expect([...code.matchAll(/\bsigner\s*=[^=].*/g)].map(([line]) => line)).toEqual([
    'signer = await approvalSigner(now);',
  ]);
});

it('nothing else makes a signature of an approval’s type, or signs with a key of its own', () => {
  // the second one endorses the key of a lock with claims that no fill takes for an approval
  expect(holding(/'approval'(?=[,\s])/g).filter((name) => !name.startsWith('src/wire/'))).toEqual([
    'background/lock/handle-lock.ts',
    'src/change/approval.ts',
  ]);
  expect(holding(/countersign-approval|new CompactSign|subtle\.sign\b|SignJWT|FlattenedSign|GeneralSign/g)).toEqual([
    'src/wire/seal.ts',
  ]);
});

it('the unlocked key is handed out in one place, and only by what the lock says', () => {
  expect(holding(/\bunwrap\(/g)).toEqual(['background/lock/tries.ts', 'src/lock/lock.ts']);
  expect(holding(/\bkeepUnlocked\(/g)).toEqual(['background/lock/handle-lock.ts', 'background/lock/key.ts']);
  expect(holding(/\bapprovalSigner\(/g)).toEqual(['background/change/approve.ts', 'background/lock/key.ts']);
});
