import { FIELDS, type FormName } from '../../shared/forms.ts';
import { limitOf } from '../../shared/limits.ts';
import type { Mutation, Place } from '../../types.ts';
import type { FormWords } from '../words/words.ts';
import { type FieldSpec, specOf } from './specs.ts';

export type Droppable = Extract<Mutation, { kind: 'drop' }>['what'];

/** One field as it is to be drawn. */
export interface Drawn {
  key: string;
  form: FormName;
  field: string;
  spec: FieldSpec;
  label: string;
  placeholder: string | undefined;
  /** UTF-16 units. */
  maxLength: number | undefined;
  drops: ReadonlySet<Droppable>;
  /** Elements around the field. */
  depth: number;
  /** The option values have moved on by one. */
  renumbered: boolean;
  /** Typed text goes nowhere; a text is what it starts from, true stands for the value of the real field. */
  detached: false | true | string;
  /** Where it stands when that is not among the others. */
  place: Place | undefined;
}

/** Fields of which the look-alike fault makes two. */
const LOOK_ALIKES: ReadonlySet<string> = new Set([
  'headline',
  'about',
  'title',
  'description',
  'school',
  'name',
  'skill',
  'language',
  'role',
]);

/** What a form draws, from top to bottom, once all mutations have had their way. */
export function planFields(
  form: FormName,
  words: FormWords,
  mutations: readonly Mutation[],
  lookAlikes: boolean,
): Drawn[] {
  let plan = FIELDS[form].map((field) => plainField(form, field, words));
  for (const mutation of mutations) plan = mutate(plan, mutation, words);
  if (!lookAlikes) return plan;
  return plan.flatMap((drawn) => (LOOK_ALIKES.has(drawn.field) ? withTwin(drawn) : [drawn]));
}

const labelOf = (form: FormName, field: string, words: FormWords): string =>
  (words.labels[form] as Readonly<Record<string, string>>)[field] ?? field;

function plainField(form: FormName, field: string, words: FormWords): Drawn {
  const spec = specOf(form, field);
  return {
    key: field,
    form,
    field,
    spec,
    label: labelOf(form, field, words),
    placeholder: spec.example && words.examples[spec.example],
    maxLength: limitOf(form, field),
    drops: new Set(),
    depth: 0,
    renumbered: false,
    detached: false,
    place: undefined,
  };
}

const withTwin = (drawn: Drawn): Drawn[] => [drawn, { ...drawn, key: `${drawn.key}-twin`, detached: true }];

function mutate(plan: Drawn[], mutation: Mutation, words: FormWords): Drawn[] {
  const each = (field: string, change: (drawn: Drawn) => Drawn[]) =>
    plan.flatMap((drawn) => (drawn.field === field ? change(drawn) : [drawn]));
  switch (mutation.kind) {
    case 'drop':
      return each(mutation.field, (drawn) => [{ ...drawn, drops: new Set([...drawn.drops, mutation.what]) }]);
    case 'reword':
      return each(mutation.field, (drawn) => [{ ...drawn, label: mutation.text }]);
    case 'rename':
      return each(mutation.field, (drawn) => [{ ...drawn, label: labelOf(drawn.form, mutation.as, words) }]);
    case 'wrap':
      return each(mutation.field, (drawn) => [{ ...drawn, depth: drawn.depth + mutation.depth }]);
    case 'renumber':
      return each(mutation.field, (drawn) => [{ ...drawn, renumbered: true }]);
    case 'hide':
      return each(mutation.field, () => []);
    case 'twin':
      return each(mutation.field, withTwin);
    case 'copy':
      return each(mutation.field, (drawn) => [
        {
          ...plainField(drawn.form, drawn.field, words),
          key: `${drawn.key}-copy`,
          detached: true,
          place: mutation.place,
        },
        drawn,
      ]);
    case 'swap':
      return swapped(plan, mutation.a, mutation.b);
    case 'decoy':
      return each(mutation.before, (drawn) => [decoy(drawn, mutation), drawn]);
  }
}

function swapped(plan: Drawn[], a: string, b: string): Drawn[] {
  const [from, to] = [a, b].map((field) => plan.findIndex((drawn) => drawn.field === field));
  const [first, second] = [plan[from ?? -1], plan[to ?? -1]];
  if (!first || !second) return plan;
  return plan.map((drawn) => (drawn === first ? second : drawn === second ? first : drawn));
}

const DECOYS = { input: 'line', textarea: 'prose', select: 'select' } as const;

function decoy(beside: Drawn, { label, value, type }: Extract<Mutation, { kind: 'decoy' }>): Drawn {
  return {
    ...beside,
    key: `${beside.key}-decoy-${label}`,
    field: 'decoy',
    spec: { kind: DECOYS[type], classic: 'additional', rows: 3 },
    label,
    placeholder: undefined,
    maxLength: undefined,
    drops: new Set(),
    depth: 0,
    renumbered: false,
    detached: value ?? '',
  };
}
