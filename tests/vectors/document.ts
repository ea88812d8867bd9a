import { readFileSync } from 'node:fs';

/** `docs/protocol.md`, as another implementer would read it: its tables. */
export const DOCUMENT = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

export interface Claim {
  readonly optional: boolean;
  /** The second cell, as written. */
  readonly type: string;
}

/** The claims under a heading of the third level, by name: those of the first table with three columns. */
export function claimsUnder(heading: string): ReadonlyMap<string, Claim> {
  const section = DOCUMENT.split(/^### /m).find((each) => each.startsWith(`\`${heading}\`\n`));
  if (section === undefined) throw new Error(`no heading "${heading}"`);
  const rows = section.split(/^## /m)[0]?.matchAll(/^\| `([\w.]+)`(\?)? \| ([^|]+) \|/gm) ?? [];
  return new Map([...rows].map(([, name = '', mark, type = '']) => [name, { optional: mark === '?', type }]));
}

/** All claims below a heading by their dotted names, with those of the shapes that are named for them. */
export function claimsBelow(heading: string): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>();
  for (const [name, claim] of claimsUnder(heading)) {
    const above = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    if (above && !found.has(above)) found.set(above, { optional: false, type: 'object' });
    found.set(name, claim);
    const shape = /`([A-Z][a-z]\w+)`/.exec(claim.type)?.[1];
    if (shape && DOCUMENT.includes(`\n### \`${shape}\`\n`))
      for (const [inner, below] of claimsBelow(shape)) found.set(`${name}.${inner}`, below);
  }
  return found;
}

/** The claims of a kind of package, with those that every kind has. */
export function claimsOfKind(kind: string): ReadonlyMap<string, Claim> {
  const common = [...claimsBelow('common')].filter(([name]) => kind !== 'request' || !/^(aud|seen)/.test(name));
  return new Map([...common, ...claimsBelow(kind)]);
}

/** The rows below a heading of the second level whose first cell is in code, by that cell: the other cells. */
export function rowsUnder(heading: string): ReadonlyMap<string, readonly string[]> {
  const section = DOCUMENT.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const rows = [...section.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
  return new Map(rows.map(([first = '', ...rest]) => [first, rest]));
}

/** Every dotted name in a value, the members of lists taken together. */
export function namesIn(value: unknown, above = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...namesIn(each, above)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, inner]) => {
      const path = above + name;
      return [path, ...namesIn(inner, `${path}.`)];
    }),
  );
}
