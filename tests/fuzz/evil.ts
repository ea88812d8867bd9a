import fc from 'fast-check';

/** Values that have broken parsers before: of the wrong type, at an edge, deep, long, or named like what objects inherit. */
const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};
const EVIL: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53 + 2,
  () => 1e308,
  () => -9_999_999_999,
  () => '',
  () => ' ',
  () => 'x'.repeat(20_000),
  () => '\ud800',
  () => 'a\udc00b',
  () => '\u202e\u2066\u0000\uffff',
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '9'.repeat(400),
  () => '2026-02-30',
  () => '+275760-09-13T00:00:00.001Z',
  () => '👨‍👩‍👧‍👦'.repeat(50),
  () => [],
  () => ({}),
  () => nested(200),
  () => Array.from({ length: 3000 }, () => 'a'),
  () => ({ refused: 'malformed' }),
  () => JSON.parse('{"__proto__": {"admin": true}}') as unknown,
  () => ({ constructor: { prototype: { x: 1 } } }),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Uint8Array(9),
  () => Object.create(null) as unknown,
];
export const evil: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...EVIL).map((make) => make()) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double() },
);

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'refused', 'then', 'toJSON', 'length', 'v', 'x', ''];

/** One thing that goes wrong somewhere in a value that was right. */
export interface Damage {
  readonly at: number;
  readonly how: 'other' | 'gone' | 'more' | 'twice' | 'many' | 'text' | 'swap';
  readonly value: unknown;
  readonly key: string;
  readonly place: number;
}
export const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(400),
  how: fc.constantFrom('other', 'other', 'other', 'gone', 'more', 'twice', 'many', 'text', 'text', 'swap'),
  value: evil,
  key: fc.constantFrom(...KEYS),
  place: fc.nat(5000),
});

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place in a value: who holds it and under which key. */
function places(root: Holder): [holder: Holder, key: string][] {
  const found: [Holder, string][] = [];
  const walk = (holder: Holder, depth: number) => {
    for (const key of Object.keys(holder)) {
      found.push([holder, key]);
      const value = holder[key];
      if (isHolder(value) && depth < 8 && found.length < 400) walk(value, depth + 1);
    }
  };
  walk(root, 0);
  return found;
}

/** A copy of a value with one thing wrong in it; `root` itself may become something else altogether. */
export function damaged(value: unknown, { at, how, value: other, key, place }: Damage): unknown {
  const root: Holder = { root: structuredClone(value) };
  const all = places(root);
  const [holder, name] = all[at % all.length] ?? [root, 'root'];
  const held = holder[name];
  switch (how) {
    case 'other':
      holder[name] = other;
      break;
    case 'gone':
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      break;
    case 'more': {
      const target = isHolder(held) ? held : holder;
      // an array's own length is no key to be added
      if (Array.isArray(target)) target.push(other);
      else Object.defineProperty(target, key, { value: other, enumerable: true, configurable: true, writable: true });
      break;
    }
    case 'twice':
      if (Array.isArray(held)) held.push(...held);
      else holder[name] = [held, held];
      break;
    case 'many':
      if (Array.isArray(held) && held.length > 0) holder[name] = Array.from({ length: 2500 }, () => held[0]);
      else holder[name] = typeof held === 'number' ? held * 1e9 : `${String(held)}`.repeat(300);
      break;
    case 'text': {
      if (typeof held !== 'string') holder[name] = String(held);
      else {
        const cut = place % (held.length + 1);
        holder[name] =
          held.slice(0, cut) + String(typeof other === 'object' ? '\u200b' : other) + held.slice(cut + (place % 2));
      }
      break;
    }
    case 'swap': {
      const [with_, key_] = all[place % all.length] ?? [root, 'root'];
      // never into itself
      const moved = structuredClone(with_[key_]);
      holder[name] = moved;
      break;
    }
  }
  return root.root;
}
