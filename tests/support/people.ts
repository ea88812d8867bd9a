import type { ChangeRecord } from '../../background/change/records.ts';
import type { ClientRecord, GrantRecord } from '../../background/grant/records.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import type { Scope } from '../../src/grant/scope.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { Install, pass, START, setTime } from './install.ts';

export const EVERYTHING: Scope = [
  { section: 'headline', verbs: ['set'] },
  { section: 'about', verbs: ['set'] },
  { section: 'experience', verbs: ['set'] },
];

export interface Pair {
  readonly owner: Install;
  readonly delegate: Install;
  readonly clientId: string;
  readonly grantId: string;
}

interface Terms {
  readonly scope?: Scope;
  readonly days?: number;
  readonly maxChanges?: number;
  readonly mode?: ApplyMode;
  /** Whose profile, by its address. */
  readonly vanity?: string;
}

/** Two people, each with a fresh install, no grant yet. */
export async function twoPeople(): Promise<{ owner: Install; delegate: Install }> {
  setTime(START);
  const owner = new Install();
  const delegate = new Install();
  await owner.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
  await delegate.ok('app.set-up', { role: 'delegate', name: 'Dan Delegate' });
  return { owner, delegate };
}

/** The request, pasted and granted, and the grant pasted at the delegate's. */
export async function grantTo(owner: Install, delegate: Install, terms: Terms = {}) {
  const scope = (terms.scope ?? EVERYTHING).map(({ section, verbs }) => ({ section, verbs: [...verbs] }));
  const { days = 7, maxChanges = 20, mode = 'fill', vanity = 'olga-owner' } = terms;
  const asked = await delegate.ok('client.add', {
    id: crypto.randomUUID(),
    name: 'Olga',
    vanity: `https://www.linkedin.com/in/${vanity}/`,
    scope,
    days,
    maxChanges,
    clause: 'Nothing leaves this desk.',
  });
  const request = await pasteOne(owner, asked.message.armor);
  if ('refused' in request) throw new Error(request.refused);
  const granted = await owner.ok('request.grant', {
    id: request.id,
    scope,
    days,
    maxChanges,
    mode,
    vanity,
  });
  return { clientId: asked.clientId, grantId: granted.grantId, grantArmor: granted.message.armor };
}

export async function pair(terms: Terms = {}): Promise<Pair> {
  const { owner, delegate } = await twoPeople();
  const { clientId, grantId, grantArmor } = await grantTo(owner, delegate, terms);
  const opened = await pasteOne(delegate, grantArmor);
  if ('refused' in opened) throw new Error(opened.refused);
  return { owner, delegate, clientId, grantId };
}

export async function pasteOne(install: Install, text: string): Promise<OpenedView> {
  const { opened } = await install.ok('paste.open', { text });
  return opened[0] as OpenedView;
}

export const BEFORE = { headline: 'Baker', about: 'I bake bread.' };
export const AFTER = { headline: 'Head baker at Ofen', about: 'I bake bread people cross the city for.' };

/** A saved draft of one of the two single-field sections. */
export const draft = (pair: Pair, slot: 'headline' | 'about', text = AFTER[slot], before = BEFORE[slot]) =>
  pair.delegate.ok('draft.save', {
    clientId: pair.clientId,
    slot,
    fields: [{ name: slot, text, before }],
    rationale: 'It says more.',
  });

/** Drafts both sections, sends them and has the owner open them. */
export async function sendBoth(pair: Pair): Promise<void> {
  await draft(pair, 'headline');
  await draft(pair, 'about');
  const { message } = await pair.delegate.ok('changes.send', { id: pair.clientId });
  const opened = await pasteOne(pair.owner, message.armor);
  if ('refused' in opened) throw new Error(opened.refused);
}

export const confirmWords = (pair: Pair) => pair.owner.ok('pairing.answer', { id: pair.grantId, same: true });

export const changesOf = (install: Install): Promise<ChangeRecord[]> => install.all<ChangeRecord>('changes');
export const changeIn = async (install: Install, section: string): Promise<ChangeRecord> =>
  (await changesOf(install)).filter(({ change }) => change.section === section).at(-1) as ChangeRecord;
export const grantOf = async ({ owner, grantId }: Pair): Promise<GrantRecord> =>
  (await owner.all<GrantRecord>('grants')).find(({ id }) => id === grantId) as GrantRecord;
export const clientOf = async ({ delegate, clientId }: Pair): Promise<ClientRecord> =>
  (await delegate.all<ClientRecord>('clients')).find(({ id }) => id === clientId) as ClientRecord;

/** Shows a change for long enough and says yes to it as it stands. */
export async function approve(owner: Install, id: string): Promise<void> {
  await owner.ok('review.shown', { id });
  pass(600);
  const shown = await owner.ok('review.show', { id });
  const final = shown.fields.map(({ name, after }) => ({ name, text: after }));
  await owner.ok('review.approve', { id, final, edited: false });
}

/** Both changes sent, words compared, both approved. */
export async function approvedPair(terms: Terms = {}): Promise<Pair> {
  const pair_ = await pair(terms);
  await sendBoth(pair_);
  await confirmWords(pair_);
  for (const { id } of await changesOf(pair_.owner)) await approve(pair_.owner, id);
  return pair_;
}
