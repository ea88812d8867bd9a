import type { ChangeRecord } from '../../background/change/records.ts';
import type { ClientRecord, GrantRecord, SubGrantRecord } from '../../background/grant/records.ts';
import { sha256url } from '../../src/bytes.ts';
import type { Scope } from '../../src/grant/scope.ts';
import { armor } from '../../src/wire/armor.ts';
import type { SubGrantClaims } from '../../src/wire/claims.ts';
import { encrypt, packageHash, sign } from '../../src/wire/seal.ts';
import { aChange } from './forge.ts';
import { DAY, Install } from './install.ts';
import { approve, EVERYTHING, type Pair, pasteOne, twoPeople } from './people.ts';

/** Owner and agency as a pair whose grant may be passed on, and a writer who holds a part of it. */
export interface Chain extends Pair {
  readonly writer: Install;
  /** The client's record in the writer's browser. */
  readonly job: string;
  readonly subGrantId: string;
}

export const PART = [{ section: 'headline' as const, verbs: ['set' as const] }];

const asked = (scope = EVERYTHING) => scope.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));

export interface AgencyTerms {
  readonly scope?: Scope;
  readonly passOn?: boolean;
  readonly allow?: boolean;
  readonly days?: number;
  readonly maxChanges?: number;
  readonly clause?: string;
}

/** An agency that asked to pass a part on, and an owner who said yes to that. */
export async function agency(terms: AgencyTerms = {}): Promise<Pair> {
  const { passOn = true, allow = passOn, days = 7, maxChanges = 20, clause = 'Nothing leaves this desk.' } = terms;
  const { owner, delegate } = await twoPeople();
  const scope = asked(terms.scope);
  const about = { name: 'Olga', vanity: 'olga-owner', scope, days, maxChanges, clause, passOn };
  const { clientId, message } = await delegate.ok('client.add', { id: crypto.randomUUID(), ...about });
  const request = await pasteOne(owner, message.armor);
  if ('refused' in request) throw new Error(request.refused);
  const yes = { scope, days, maxChanges, mode: 'fill' as const, vanity: 'olga-owner', passOn: allow };
  const granted = await owner.ok('request.grant', { id: request.id, ...yes });
  await pasteOne(delegate, granted.message.armor);
  return { owner, delegate, clientId, grantId: granted.grantId };
}

/** A new writer, whose request lies open at the agency. */
export async function askedAt(
  p: Pair,
  name = 'Wren Writer',
  over: { scope?: Scope; days?: number; maxChanges?: number } = {},
) {
  const writer = new Install();
  await writer.ok('app.set-up', { role: 'delegate', name });
  const { days = 7, maxChanges = 10 } = over;
  const wish = { name: 'The baker', vanity: '', scope: asked(over.scope), days, maxChanges, clause: '' };
  const { clientId, message } = await writer.ok('client.add', { id: crypto.randomUUID(), ...wish });
  const request = await pasteOne(p.delegate, message.armor);
  if ('refused' in request) throw new Error(request.refused);
  return { writer, job: clientId, request: request.id };
}

/** A writer with a part of the agency's grant. */
export async function partFor(p: Pair, terms: Partial<Parameters<typeof give>[2]> = {}, name?: string): Promise<Chain> {
  const at = await askedAt(p, name, terms.scope ? { scope: terms.scope } : {});
  const { subGrantId, message } = await give(p, at.request, terms);
  const opened = await pasteOne(at.writer, message.armor);
  if ('refused' in opened) throw new Error(opened.refused);
  return { ...p, writer: at.writer, job: at.job, subGrantId };
}

export const give = (
  p: Pair,
  request: string,
  terms: { scope?: Scope; days?: number; maxChanges?: number; withTexts?: boolean } = {},
) => {
  const { scope = PART, days = 3, maxChanges = 5, withTexts = false } = terms;
  return p.delegate.ok('sub-grant.give', {
    id: request,
    clientId: p.clientId,
    scope: asked(scope),
    days,
    maxChanges,
    withTexts,
  });
};

export const chain = async (): Promise<Chain> => partFor(await agency());

/** The writer drafts the headline, or what `text` says, and sends it. */
export async function writes({ writer, job }: Chain, text = 'Head baker at Ofen', before = 'Baker'): Promise<string> {
  await writer.ok('draft.save', {
    clientId: job,
    slot: 'headline',
    fields: [{ name: 'headline', text, before }],
    rationale: 'It says more.',
  });
  return (await writer.ok('changes.send', { id: job })).message.armor;
}

export const partOf = async ({ delegate, clientId, subGrantId }: Chain): Promise<SubGrantRecord> =>
  (await delegate.all<ClientRecord>('clients'))
    .find(({ id }) => id === clientId)
    ?.passed.find(({ id }) => id === subGrantId) as SubGrantRecord;

/** The owner's record of the writer's part. */
export const partAtOwner = async (c: Chain): Promise<GrantRecord> => {
  const { hash } = await partOf(c);
  return (await c.owner.all<GrantRecord>('grants')).find((grant) => grant.hash === hash) as GrantRecord;
};

export const parentOf = async ({ owner, grantId }: Pair): Promise<GrantRecord> =>
  (await owner.all<GrantRecord>('grants')).find(({ id }) => id === grantId) as GrantRecord;

/** The writer's first change arrived, and the words of both were compared. */
export async function arrived(c?: Chain): Promise<Chain> {
  const all = c ?? (await chain());
  const opened = await pasteOne(all.owner, await writes(all));
  if ('refused' in opened) throw new Error(opened.refused);
  await all.owner.ok('pairing.answer', { id: (await partAtOwner(all)).id, same: true });
  await all.owner.ok('pairing.answer', { id: all.grantId, same: true });
  return all;
}

/** And the owner said yes to it. */
export async function approvedChain(): Promise<Chain> {
  const c = await arrived();
  for (const { id } of await c.owner.all<ChangeRecord>('changes')) await approve(c.owner, id);
  return c;
}

type Claims = Omit<SubGrantClaims, 'v' | 'iss' | 'aud' | 'iat' | 'jti' | 'head'>;
interface Forged {
  readonly over?: Partial<Claims>;
  readonly link?: Partial<SubGrantClaims['chain']>;
  /** Who signs the sub-grant; the agency by default. */
  readonly signer?: Install;
  readonly kind?: 'grant' | 'request';
  readonly set?: object;
}

/** A change set by `writer` under a sub-grant that is right in everything that is not said. */
export async function forgeUnder(p: Pair, writer: Install, forged: Forged = {}): Promise<string> {
  const { over = {}, link = {}, signer = p.delegate, kind = 'grant', set = {} } = forged;
  const [me, you, owner] = await Promise.all([signer, writer, p.owner].map(async (who) => (await who.identity()).keys));
  if (!me || !you || !owner) throw new Error('somebody has no keys');
  const client = (await p.delegate.all<ClientRecord>('clients')).find(({ id }) => id === p.clientId) as ClientRecord;
  const parent = await parentOf(p);
  const nonce = 'N'.repeat(43);
  const second = Math.floor(Date.now() / 1000);
  const common = () => ({ v: 1, iat: second, jti: crypto.randomUUID(), head: { seq: 1, hash: '' } });
  const claims: Claims = {
    name: 'Ada’s agency',
    keys: me.public,
    sub: parent.vanity,
    cnf: { jwk: you.public.sign },
    authorization_details: [{ type: 'countersign-section', section: 'headline', actions: ['set'] }],
    nbf: second,
    exp: second + DAY / 1000,
    max_changes: 5,
    depth: 0,
    agreement: sha256url(`countersign-agreement\n${client.clause}`),
    request: 'R'.repeat(43),
    nonce: 'O'.repeat(43),
    chain: {
      parent: parent.hash,
      opens: client.nonce,
      owner: { name: 'Olga Owner', keys: owner.public },
      to: { name: 'Wren Writer', keys: you.public },
      commitment: sha256url(`countersign-pairing-commit-v1\n${nonce}`),
      clause: client.clause,
      ...link,
    },
    ...over,
  };
  const inner = await sign(
    kind,
    { ...common(), iss: me.id, aud: you.id, ...claims },
    { id: me.id, key: me.sign.privateKey },
  );
  const outer = await sign(
    'change-set',
    {
      ...common(),
      iss: you.id,
      aud: owner.id,
      grant: packageHash(inner),
      set: crypto.randomUUID(),
      rev: 1,
      note: '',
      changes: [aChange()],
      withdraw: [],
      nonce,
      chain: inner,
      ...set,
    },
    { id: you.id, key: you.sign.privateKey },
  );
  return armor('change-set', await encrypt(outer, { id: owner.id, keys: owner.public }));
}

export const aWriter = async (name = 'Wren Writer'): Promise<Install> => {
  const writer = new Install();
  await writer.ok('app.set-up', { role: 'delegate', name });
  return writer;
};
