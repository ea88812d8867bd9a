import { type FormName, fieldsOf } from '../practice-site/shared/forms.ts';
import type { Mutation } from '../practice-site/types.ts';

/** Numbers between 0 and 1, the same for the same seed (mulberry32, public domain). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const REWORDED = [
  'Write here',
  'Your answer',
  'Details',
  'More about it',
  'Field',
  'Beskriv',
  'Titre',
  'Role name',
  '',
];
const DECOYS = ['Title', 'Headline', 'Description', 'Name', 'Search', 'Skill', 'Start date', 'Company', 'About', ''];
const DATES = ['start', 'end', 'issued', 'expires', 'date'];
const SELECTS = ['employmentType', 'locationType', 'pronouns', 'proficiency', 'cause'];

/** One to three ways, drawn by the seed, in which a form is not as anybody knew it. */
export function mutationsOf(seed: number, form: FormName): Mutation[] {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const fields = fieldsOf(form).filter((field) => field !== 'notifyNetwork');
  const one = (): Mutation => {
    const field = pick(fields);
    const other = pick(fields);
    const makers: (() => Mutation)[] = [
      () => ({ kind: 'drop', what: 'placeholder', field }),
      () => ({ kind: 'drop', what: 'label', field }),
      () => ({ kind: 'drop', what: 'id', field }),
      () => ({ kind: 'drop', what: 'role', field }),
      () => ({ kind: 'drop', what: 'legend', field: pick([...fields.filter((name) => DATES.includes(name)), field]) }),
      () => ({ kind: 'drop', what: 'maxlength', field }),
      () => ({ kind: 'reword', field, text: pick(REWORDED) }),
      () => ({ kind: 'swap', a: field, b: other }),
      () => ({ kind: 'wrap', field, depth: 1 + Math.floor(random() * 4) }),
      () => ({
        kind: 'decoy',
        before: field,
        label: pick(DECOYS),
        value: random() < 0.5 ? 'Head of Sales' : '',
        type: pick(['input', 'textarea', 'select']),
      }),
      () => ({ kind: 'rename', field, as: other }),
      () => ({ kind: 'twin', field }),
      () => ({ kind: 'renumber', field: pick([...fields.filter((name) => SELECTS.includes(name)), field]) }),
      () => ({ kind: 'hide', field }),
    ];
    return pick(makers)();
  };
  return Array.from({ length: 1 + Math.floor(random() * 3) }, one);
}
