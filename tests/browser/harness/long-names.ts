import { createPracticeSite, type PracticeSite } from '../../practice-site/index.ts';
import { Person } from './person.ts';

/** Eighty characters, most of them in one word: the longest name that is taken, in its worst form. */
const long = (first: string): string => `${first} ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`.slice(0, 80);
export const JANE = long('Jane');
export const ANN = long('Ann');

export interface Strangers {
  readonly writer: Person;
  readonly owner: Person;
  readonly site: PracticeSite;
  end(): Promise<void>;
}

/** Two people who have only just installed the extension; nothing is set up. */
export async function strangers(): Promise<Strangers> {
  const site = await createPracticeSite();
  const [writer, owner] = await Promise.all([Person.arrive(JANE), Person.arrive(ANN, site)]);
  const end = async () => {
    await Promise.all([writer.leave(), owner.leave()]);
  };
  return { writer, owner, site, end };
}

/** The request the writer makes, for everything there is. */
export const REQUEST = {
  name: ANN,
  vanity: 'ann-lee',
  scope: (['headline', 'about', 'experience'] as const).map((section) => ({ section, verbs: ['set' as const] })),
  days: 7,
  maxChanges: 40,
  clause: 'What I learn about you stays between us.',
};
