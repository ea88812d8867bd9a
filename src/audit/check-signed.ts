import * as z from 'zod/mini';
import { fromBase64url } from '../bytes.ts';
import { typOf } from '../wire/kinds.ts';
import {
  type Certificate,
  type Item,
  itemsSchema,
  type Part,
  type ProofKind,
  partSchemas,
  type Statement,
} from './certificate.ts';
import type { Break } from './check-chain.ts';
import { signedBy, thumbprint } from './check-parts.ts';

/** Whose profile a grant is about, and the key that person signs with. */
export interface Owner {
  readonly name: string;
  readonly id: string;
  /** Who says so, where the owner's own grant is not in the signed report. */
  readonly saidBy: string | null;
}

export interface Parts {
  readonly items: ReadonlyMap<string, readonly Item[]>;
  readonly requests: readonly Part<'request'>[];
  readonly grants: readonly Part<'grant'>[];
  /** By the hash of their grant. */
  readonly owners: ReadonlyMap<string, Owner>;
  readonly approvals: readonly Part<'approved'>[];
  readonly receipts: readonly Part<'receipt'>[];
}

const TYPS: Readonly<Record<Exclude<ProofKind, 'item'>, string>> = {
  request: typOf('request'),
  grant: typOf('grant'),
  endorsement: typOf('approval'),
  approved: typOf('approval'),
  receipt: typOf('receipt'),
};

/** Every signature, by a key that the packages before it have named. */
export async function checkParts(
  { iss: me, key: own }: Statement,
  proofs: Certificate['proofs'],
): Promise<Parts | Break> {
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
  const owners = new Map<string, Owner>();
  for (const grant of grants) {
    if (!(await concerns(grant, grants, me))) return { broken: 'stranger', part: 'grant' };
    owners.set(grant.hash, await ownerOf(grant, grants));
  }
  const approvers = new Map([[me, own]]);
  const endorsements = await opened('endorsement', async ({ iss }) => (iss === me ? own : undefined));
  if ('broken' in endorsements) return endorsements;
  for (const { approves } of endorsements) approvers.set(await thumbprint(approves), approves);
  const approvals = await opened('approved', async ({ iss, grant }) => {
    const owner = owners.get(grant);
    // only the owner's own journal tells whether an approval was taken back
    return owner?.saidBy === null && owner.id === me ? approvers.get(iss) : undefined;
  });
  if ('broken' in approvals) return approvals;
  const receipts = await opened('receipt', async ({ iss, grant }) => {
    const given = grants.find(({ hash }) => hash === grant);
    return owners.get(grant)?.id === iss ? (given?.chain?.owner.keys.sign ?? given?.keys.sign) : undefined;
  });
  if ('broken' in receipts) return receipts;
  return { items, requests, grants, owners, approvals, receipts };
}

const wholeOf = ({ chain }: Part<'grant'>, all: readonly Part<'grant'>[]) =>
  all.find(({ hash }) => hash === chain?.parent);

/** A grant by this install or to it; a part of one that is given too, passed on by the very person it was given to. */
async function concerns(grant: Part<'grant'>, all: readonly Part<'grant'>[], me: string): Promise<boolean> {
  const toMe = (await thumbprint(grant.cnf.jwk)) === me;
  if (!grant.chain) return grant.iss === me || toMe;
  const whole = wholeOf(grant, all);
  // whoever was passed a part holds that alone
  if (!whole) return toMe;
  const isPart =
    !whole.chain &&
    (await thumbprint(whole.cnf.jwk)) === grant.iss &&
    (await thumbprint(grant.chain.owner.keys.sign)) === whole.iss;
  return isPart && (grant.iss === me || toMe || whole.iss === me);
}

/** Of a part: the owner of the whole. */
async function ownerOf(grant: Part<'grant'>, all: readonly Part<'grant'>[]): Promise<Owner> {
  const whole = grant.chain ? wholeOf(grant, all) : grant;
  if (whole) return { name: whole.name, id: whole.iss, saidBy: null };
  const { name = '', keys } = grant.chain?.owner ?? {};
  return { name, id: keys ? await thumbprint(keys.sign) : '', saidBy: grant.name };
}
