import type { LockRecord } from '../../background/lock/records.ts';
import { base64url } from '../../src/bytes.ts';
import type { Install } from './install.ts';
import { pass } from './install.ts';
import { changesOf } from './people.ts';

const bytes = (fill: number) => base64url(new Uint8Array(32).fill(fill));

/** What a passkey gives, and another one's; nothing is stretched, so that a test need not wait for it. */
export const OUTPUT = bytes(7);
export const WRONG = bytes(8);
export const PASSKEY = { credential: 'b3VyLXBhc3NrZXk', salt: bytes(9) };

export const setPasskey = (owner: Install, secret = OUTPUT) =>
  owner.ok('lock.set', { secret, autoLock: 5, passkey: PASSKEY });
export const unlock = (owner: Install, secret = OUTPUT) => owner.ok('lock.unlock', { secret });
export const stateOf = async (owner: Install) => (await owner.ok('lock.get', {})).state;
export const lockOf = async (owner: Install): Promise<LockRecord | null> =>
  (await owner.all<{ key: string; value: LockRecord | null }>('meta')).find(({ key }) => key === 'lock')?.value ?? null;

/** Everything by which a yes can be given, tried; gives the codes of the refusals. */
export async function tryToApprove(owner: Install, grantId: string): Promise<(string | undefined)[]> {
  const [first] = await changesOf(owner);
  const id = first?.id ?? '';
  for (const change of await changesOf(owner)) await owner.ask('review.shown', { id: change.id });
  pass(600);
  const final = first?.base.map(({ name, after }) => ({ name, text: after })) ?? [];
  const changed = final.map((field) => ({ ...field, text: 'x' }));
  return [
    await owner.refusal('review.approve', { id, final, edited: false }),
    await owner.refusal('review.approve', { id, final: changed, edited: true }),
    await owner.refusal('review.approve-rest', { id: grantId }),
  ];
}
