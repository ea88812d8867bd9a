import type { ScopeView } from '../../../src/grant/contract.ts';
import type { ApplyMode } from '../../../src/grant/grant.ts';
import { scopeOfPackage } from '../../../src/profile/packages.ts';
import { entryFrom } from '../../../src/profile/same-entry.ts';
import { type Area, type FieldName, SECTIONS, type Verb } from '../../../src/profile/sections.ts';
import { type Held, ourValues, SITE, type Values } from '../../fill-rate/site-values.ts';
import { createPracticeSite, type PracticeSite } from '../../practice-site/index.ts';
import type { LaunchOptions } from './launch.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

/** Somebody in whichever browser, as far as messages go. */
export type Asked = Pick<Person, 'ask' | 'tell'>;

/** Two people who know each other, and what they agreed on. */
export interface Agreement {
  readonly writer: Asked;
  readonly owner: Asked;
  readonly site: PracticeSite;
  readonly clientId: string;
  readonly grantId: string;
}

/** What a scene starts from: an agreement between two people in Chromium. */
export interface Scene extends Agreement {
  readonly writer: Person;
  readonly owner: Person;
  end(): Promise<void>;
}

export interface Terms {
  /** The owner's name, as the writer knows it. */
  readonly client?: string;
  readonly mode?: ApplyMode;
  readonly days?: number;
  readonly maxChanges?: number;
  /** The whole profile unless said otherwise. */
  readonly scope?: ScopeView;
  /** How the browsers are started. */
  readonly browsers?: { readonly writer: LaunchOptions; readonly owner: LaunchOptions };
}

export interface Wanted {
  readonly section: Area;
  /** `set` unless said otherwise. */
  readonly op?: Verb;
  /** The entry's number on the practice site, of one to be changed or removed. */
  readonly formId?: string;
  /** Of an entry to be removed, nothing. */
  readonly fields: Values;
}

const WHOLE = scopeOfPackage(SECTIONS);

/** Writer and owner, each with a browser, up to a grant; the short way, through the messages the screens send. */
export async function agreed(terms: Terms = {}): Promise<Scene> {
  const site = await createPracticeSite();
  const [writer, owner] = await Promise.all([
    Person.arrive('Jane Miller', undefined, terms.browsers?.writer),
    Person.arrive('Ann Lee', site, terms.browsers?.owner),
  ]);
  await writer.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
  await owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
  const end = async () => {
    await Promise.all([writer.leave(), owner.leave()]);
  };
  return { ...(await agree({ writer, owner, site }, terms)), writer, owner, end };
}

/** Request and grant, between two people who are set up. */
export async function agree(
  people: Pick<Agreement, 'writer' | 'owner' | 'site'>,
  { client = 'Ann Lee', mode = 'fill', days = 7, maxChanges = 100, scope = WHOLE }: Terms = {},
): Promise<Agreement> {
  const { writer, owner } = people;
  const { clientId, message } = await writer.ask('client.add', {
    id: crypto.randomUUID(),
    name: client,
    vanity: 'ann-lee',
    scope,
    days,
    maxChanges,
    clause: 'What I learn about you stays between us.',
  });
  const request = await deliver(owner, message.armor);
  const granted = await owner.ask('request.grant', {
    id: request,
    scope,
    days,
    maxChanges,
    mode,
    vanity: 'ann-lee',
  });
  await deliver(writer, granted.message.armor);
  return { ...people, clientId, grantId: granted.grantId };
}

/** Pastes a message and gives the id it belongs to. */
export async function deliver(to: Asked, armor: string): Promise<string> {
  const { opened } = await to.ask('paste.open', { text: armor });
  const [first] = opened;
  if (!first || 'refused' in first) throw new Error(`not delivered: ${JSON.stringify(opened)}`);
  return first.id;
}

/** The writer drafts against what the practice profile holds, and sends; gives the armored message. */
export async function drafted({ writer, clientId, site }: Agreement, wanted: readonly Wanted[]): Promise<string> {
  for (const one of wanted) await draftOne({ writer, clientId, site }, one);
  return (await writer.ask('changes.send', { id: clientId })).message.armor;
}

async function draftOne(
  { writer, clientId, site }: Pick<Agreement, 'writer' | 'clientId' | 'site'>,
  { section, op = 'set', formId, fields }: Wanted,
): Promise<void> {
  const texts = Object.entries(fields).map(([name, text]) => ({ name: name as FieldName, text }));
  if (op === 'add') return void (await writer.ask('entry.add', { clientId, section, entry: null, fields: texts }));
  const present = presentValues(site, section, formId);
  const entry = entryFrom(section, (name) => present[name as FieldName], formId);
  const slot = entry ? (await writer.ask('entry.add', { clientId, section, entry, fields: [] })).slot : section;
  const known = op === 'remove' ? (Object.keys(present) as FieldName[]) : texts.map(({ name }) => name);
  await writer.ask('draft.save', {
    clientId,
    slot,
    rationale: 'It reads better.',
    fields: known.map((name) => ({ name, text: fields[name] ?? present[name] ?? '', before: present[name] ?? '' })),
  });
  if (op === 'remove') await writer.ask('draft.remove', { clientId, slot, remove: true });
}

/** Our values of what the practice profile holds in one section or entry. */
function presentValues(site: PracticeSite, section: Area, formId?: string): Values {
  const list = SITE[section]?.list;
  const held = list ? (site.profile[list] as { id: string }[]).find(({ id }) => id === formId) : site.profile;
  if (!held) throw new Error(`no ${section} ${formId}`);
  return ourValues(section, held as unknown as Held);
}

/** The owner has compared the words and approved everything that waits, as it came. Gives the ids in order. */
export async function approved(scene: Agreement, armor: string): Promise<string[]> {
  const { owner, grantId } = scene;
  await deliver(owner, armor);
  await owner.ask('pairing.answer', { id: grantId, same: true });
  const { lines } = await owner.ask('review.list', { id: grantId });
  const waiting = lines.filter(({ state }) => state === 'pending').map(({ id }) => id);
  for (const id of waiting) await owner.ask('review.shown', { id });
  for (const id of waiting) {
    const { fields } = await owner.ask('review.show', { id });
    const final = fields.map(({ name, after }) => ({ name, text: after }));
    await until(
      async () => !('refused' in ((await owner.tell('review.approve', { id, final, edited: false })) as object)),
    );
  }
  return waiting;
}

/** The owner presses the toolbar button on the profile's tab and starts; gives the real side panel. */
export async function panelStarted({ owner }: Scene) {
  const popup = await owner.popup();
  await popup.click('::-p-text(into my profile)');
  return owner.panel();
}
