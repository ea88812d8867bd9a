import { createPracticeSite } from '../../practice-site/index.ts';
import { deliver, type Scene } from './arrange.ts';
import { Person } from './person.ts';

/** Eighty characters, most of them in one word: the longest name that is taken, in its worst form. */
export const long = (first: string): string =>
  `${first} ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`.slice(0, 80);
export const JANE = long('Jane');
export const ANN = long('Ann');

/** What the writer asks for: everything there is. */
export const TERMS = {
  vanity: 'ann-lee',
  scope: (['headline', 'about', 'experience'] as const).map((section) => ({ section, verbs: ['set' as const] })),
  days: 7,
  maxChanges: 40,
};
export const REQUEST = { ...TERMS, name: ANN, clause: 'What I learn about you stays between us.' };

export type Strangers = Pick<Scene, 'writer' | 'owner' | 'site' | 'end'>;

/** Two people who have only just installed the extension; nothing is set up. */
export async function strangers(): Promise<Strangers> {
  const site = await createPracticeSite();
  const [writer, owner] = await Promise.all([Person.arrive(JANE), Person.arrive(ANN, site)]);
  const end = async () => {
    await Promise.all([writer.leave(), owner.leave()]);
  };
  return { writer, owner, site, end };
}

/** Another request of the writer's, granted as it was asked, and the grant on the desk. */
export async function grantAsked({ writer, owner }: Strangers): Promise<{ clientId: string; grantId: string }> {
  const { clientId, message } = await writer.ask('client.add', { id: crypto.randomUUID(), ...REQUEST });
  const id = await deliver(owner, message.armor);
  const granted = await owner.ask('request.grant', { ...TERMS, id, mode: 'fill' });
  await deliver(writer, granted.message.armor);
  return { clientId, grantId: granted.grantId };
}

/** `agreed` with the longest names. */
export async function agreedWithLongNames(): Promise<Scene> {
  const people = await strangers();
  await people.writer.ask('app.set-up', { role: 'delegate', name: JANE });
  await people.owner.ask('app.set-up', { role: 'owner', name: ANN });
  return { ...people, ...(await grantAsked(people)) };
}
