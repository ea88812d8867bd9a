import * as z from 'zod/mini';

/** The parts of a schema's own description that a sample is made of. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const TEXTS = [
  'about',
  '1',
  'A'.repeat(43),
  '01234567-89ab-cdef-0123-456789abcdef',
  '2019-03',
  '2019',
  'a long enough text',
  '/in/ana-lima/',
  '',
];

/** Values that a schema takes: one of each branch, everything optional there. Throws on a kind of schema it does not know. */
export function samples(schema: z.ZodMiniType): unknown[] {
  const def = schema._zod.def as unknown as Def;
  const first = (inner: z.ZodMiniType | undefined): unknown => (inner ? samples(inner)[0] : undefined);
  const candidates = (): unknown[] => {
    switch (def.type) {
      case 'object':
        return [Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, first(inner)]))];
      case 'array':
        return [2, 1, 3, 0, 5].map((length) => Array.from({ length }, () => structuredClone(first(def.element))));
      case 'optional':
      case 'nullable':
      case 'readonly':
        return samples(def.innerType as z.ZodMiniType);
      case 'union':
        return (def.options ?? []).flatMap(samples);
      case 'enum':
        return Object.values(def.entries ?? {});
      case 'literal':
        return [...(def.values ?? [])];
      case 'string':
        return TEXTS;
      case 'number':
      case 'int':
        return [3, 1, 0, 1_700_000_000, 1_700_000_000_000];
      case 'boolean':
        return [true, false];
      case 'null':
        return [null];
      case 'unknown':
        return ['anything'];
      default:
        throw new Error(`no sample of ${def.type}`);
    }
  };
  const taken = candidates().filter((value) => z.safeParse(schema, value).success);
  if (taken.length === 0) throw new Error(`no sample of a ${def.type} is taken: ${JSON.stringify(def)}`);
  return def.type === 'union' ? taken : taken.slice(0, 1);
}
