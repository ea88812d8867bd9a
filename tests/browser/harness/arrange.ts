import type { ApplyMode } from '../../../src/messages/views.ts';
import type { FieldName, SectionName } from '../../../src/profile/sections.ts';
import { createPracticeSite, type PracticeSite } from '../../practice-site/index.ts';
import { Person } from './person.ts';

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
}

export interface Wanted {
  readonly section: SectionName;
  /** The position's number on the practice site. */
  readonly formId?: string;
  readonly fields: Partial<Record<FieldName, string>>;
}

const WHOLE = (['headline', 'about', 'experience'] as const).map((section) => ({ section, verbs: ['set' as const] }));

/** Writer and owner, each with a browser, up to a grant; the short way, through the messages the screens send. */
export async function agreed(terms: Terms = {}): Promise<Scene> {
  const site = await createPracticeSite();
  const [writer, owner] = await Promise.all([Person.arrive('Jane Miller'), Person.arrive('Ann Lee', site)]);
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
  { client = 'Ann Lee', mode = 'fill', days = 7, maxChanges = 40 }: Terms = {},
): Promise<Agreement> {
  const { writer, owner } = people;
  const { clientId, message } = await writer.ask('client.add', {
    id: crypto.randomUUID(),
    name: client,
    vanity: 'ann-lee',
    scope: WHOLE,
    days,
    maxChanges,
    clause: 'What I learn about you stays between us.',
  });
  const request = await deliver(owner, message.armor);
  const granted = await owner.ask('request.grant', {
    id: request,
    scope: WHOLE,
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
  for (const { section, formId, fields } of wanted) {
    const slot = section === 'experience' ? await positionSlot(writer, clientId, site, formId ?? '') : section;
    await writer.ask('draft.save', {
      clientId,
      slot,
      rationale: 'It reads better.',
      fields: Object.entries(fields).map(([name, text]) => ({
        name: name as FieldName,
        text,
        before: presentText(site, name as FieldName, formId),
      })),
    });
  }
  return (await writer.ask('changes.send', { id: clientId })).message.armor;
}

async function positionSlot(writer: Asked, clientId: string, site: PracticeSite, formId: string): Promise<string> {
  const position = site.profile.positions.find(({ id }) => id === formId);
  if (!position) throw new Error(`no position ${formId}`);
  const entry = { title: position.title, company: position.company, formId };
  return (await writer.ask('position.add', { clientId, entry })).slot;
}

function presentText(site: PracticeSite, name: FieldName, formId?: string): string {
  if (name === 'headline' || name === 'about') return site.profile[name];
  return site.profile.positions.find(({ id }) => id === formId)?.[name] ?? '';
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

/** Tries until it holds; a person would try again too. */
export async function until(holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** The owner presses the toolbar button on the profile's tab and starts; gives the real side panel. */
export async function panelStarted({ owner }: Scene) {
  const popup = await owner.popup();
  await popup.page.locator('::-p-text(into my profile)').click();
  return owner.panel();
}
