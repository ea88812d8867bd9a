import type { IdentityRecord } from '../../background/grant/records.ts';
import { isRefusal } from '../../src/refusals.ts';
import { unarmor } from '../../src/wire/armor.ts';
import { KINDS, type Kind } from '../../src/wire/kinds.ts';
import { open } from '../../src/wire/open.ts';
import { askedAt, chain, give, writes } from '../support/agency.ts';
import { openTab } from '../support/fake-page.ts';
import type { Install } from '../support/install.ts';
import { ANA, CEM } from '../support/invitations.ts';
import {
  approve,
  changesOf,
  confirmWords,
  draft,
  EVERYTHING,
  grantTo,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';
import { INVITATIONS } from '../support/queue-invitation.ts';

type Keys = IdentityRecord['keys'];

/** Every kind of package, and those that a part of a grant makes. */
export const NAMES = [...(Object.keys(KINDS) as Kind[]), 'grant of a part', 'change-set under a part'] as const;
export type Name = (typeof NAMES)[number];

/** One package as the real code made it, opened, with the keys of both sides. */
export interface Valid {
  readonly name: Name;
  readonly kind: Kind;
  readonly armored: string;
  /** The serialisation within the armor. */
  readonly compact: string;
  readonly jws: string;
  readonly claims: object;
  readonly from: Keys;
  /** Whom the receiver knows, by id. */
  readonly known: (id: string) => Promise<Keys['public'] | undefined>;
  readonly to: Keys;
  readonly receiver: Install;
}

/** A whole story, and one package of each kind that nobody has opened yet and that would be taken. */
export async function validPackages(): Promise<readonly Valid[]> {
  const p = await pair({ scope: [...EVERYTHING, ...INVITATIONS], maxChanges: 200 });
  const { owner, delegate } = p;
  await sendBoth(p);
  await confirmWords(p);
  const [first, second] = await changesOf(owner);
  if (!first || !second) throw new Error('nothing was sent');
  await approve(owner, first.id);
  await owner.ok('review.reject', { id: second.id, comment: 'Too loud.' });
  const receipt = await owner.ok('receipt.make', { id: p.grantId });
  const snapshot = await textsOf(p);
  await draft(p, 'headline', 'Baker at Ofen');
  const revision = await delegate.ok('changes.send', { id: p.clientId });
  await owner.ok('sharing.take', { invitations: [ANA, CEM], left: 0 });
  const invitations = await owner.ok('sharing.share', { id: p.grantId, leaveOut: [] });
  const { grantArmor } = await grantTo(owner, delegate);
  const other = await grantTo(owner, delegate);
  await pasteOne(delegate, other.grantArmor);
  const revocation = await owner.ok('grant.revoke', { id: other.grantId });
  const request = await delegate.ok('client.add', {
    id: crypto.randomUUID(),
    name: 'Olga again',
    vanity: '',
    scope: [{ section: 'about', verbs: ['set'] }],
    days: 3,
    maxChanges: 5,
    clause: 'Nothing leaves this desk.',
  });
  const c = await chain();
  const at = await askedAt(c, 'Wilma Writer');
  const part = await give(c, at.request);
  return Promise.all([
    valid('request', request.message.armor, delegate, owner),
    valid('grant', grantArmor, owner, delegate),
    valid('snapshot', snapshot, owner, delegate),
    valid('change-set', revision.message.armor, delegate, owner),
    valid('receipt', receipt.armor, owner, delegate),
    valid('invitations', invitations.message?.armor ?? '', owner, delegate),
    valid('revocation', revocation.armor, owner, delegate),
    valid('grant', part.message.armor, c.delegate, at.writer, 'grant of a part'),
    valid('change-set', await writes(c), c.writer, c.owner, 'change-set under a part', [c.delegate]),
  ]);
}

async function textsOf({ owner, grantId }: Pair): Promise<string> {
  const { tabId } = openTab();
  await owner.ok('reading.start', { tabId, grantId });
  for (let step = 0; step < 12; step++) if ((await owner.ok('reading.step', {})).state !== 'reading') break;
  return (await owner.ok('reading.share', { id: grantId })).armor;
}

async function valid(
  kind: Kind,
  armored: string,
  sender: Install,
  receiver: Install,
  name: Name = kind,
  others: readonly Install[] = [],
): Promise<Valid> {
  const [from, to] = [(await sender.identity()).keys, (await receiver.identity()).keys];
  const people = [from, ...(await Promise.all(others.map(async (other) => (await other.identity()).keys)))];
  const known: Valid['known'] = async (id) => people.find((person) => person.id === id)?.public;
  const [compact] = unarmor(armored);
  if (typeof compact !== 'string') throw new Error(`no ${kind}`);
  const opened = await open(compact, to, known);
  if (isRefusal(opened) || opened.kind !== kind) throw new Error(`not a ${kind}: ${JSON.stringify(opened)}`);
  return { name, kind, armored, compact, jws: opened.jws, claims: opened.claims, from, known, to, receiver };
}
