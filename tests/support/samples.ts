import type * as z from 'zod/mini';

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodMiniType>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Record<string, unknown>;
  readonly values?: readonly unknown[];
}
const defOf = (schema: z.ZodMiniType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Texts and numbers of the forms that our messages ask for. */
const SIMPLE: readonly unknown[] = [
  'x',
  '1',
  'ann-lee',
  '/in/ann-lee/',
  'https://www.linkedin.com/in/ann-lee/',
  1,
  0,
  true,
  false,
];
/** Values of one field, and requests of one message, at most. */
const MOST = 16;

/**
 * Values that a schema takes. `known` gives values by the field's name, which go before all others; a list is filled with
 * what is known for its name in the singular.
 */
export function samples(
  schema: z.ZodMiniType,
  known: Readonly<Record<string, readonly unknown[]>>,
  key = '',
): unknown[] {
  const takes = (value: unknown) => schema.safeParse(value).success;
  const own = (known[key] ?? []).filter(takes);
  return own.length > 0 ? own : made(defOf(schema), known, key).filter(takes).slice(0, MOST);
}

function made(def: Def, known: Readonly<Record<string, readonly unknown[]>>, key: string): unknown[] {
  switch (def.type) {
    case 'object':
      return objects(Object.entries(def.shape ?? {}), known);
    case 'array':
      return def.element ? samples(def.element, known, key.replace(/s$/, '')).map((value) => [value]) : [];
    case 'optional':
    case 'nullable':
      return def.innerType ? [...samples(def.innerType, known, key), def.type === 'nullable' ? null : undefined] : [];
    case 'union':
      return (def.options ?? []).flatMap((option) => samples(option, known, key));
    case 'enum':
      return Object.values(def.entries ?? {}).slice(0, 2);
    case 'literal':
      return [...(def.values ?? [])];
    default:
      return [...SIMPLE];
  }
}

function objects(fields: [string, z.ZodMiniType][], known: Readonly<Record<string, readonly unknown[]>>): object[] {
  let all: Record<string, unknown>[] = [{}];
  for (const [name, field] of fields) {
    const values = samples(field, known, name).slice(0, all.length > 1 ? 2 : MOST);
    all = all.flatMap((one) => values.map((value) => (value === undefined ? one : { ...one, [name]: value })));
    all = all.slice(0, MOST);
  }
  return all;
}
