import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../bundle.ts';
import type { Edit } from '../seams.ts';

/** One place where the code says no, as it stands there, and the code that goes on instead. */
export interface Site {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Names the place in the list: its line without the spaces around it, with those before it until it stands once; `#2` says no after another. */
  readonly text: string;
  readonly edit: Edit;
}

const FOLDERS = ['src', 'background', 'content-scripts'] as const;
const SAYS_NO = /\brefuse\(/g;

/** What goes on where a no was said: the first that fits, tried on the source up to the call and after it. */
const WAYS: readonly ((before: string, after: string) => string | null)[] = [
  // if (…) return refuse('code');  return [refuse('code')];  return { ...refuse('code'), brought };
  (before, after) => swapped(before, after, /return (\[|\{ \.\.\.)?$/, 'void $1'),
  // problems.push(refuse('code'));  missing.set(name, refuse('code'));
  (before, after) => swapped(before, after, /\b[\w.]+\.(?:push|set)\((?:\w+, )?$/, 'void ('),
  // found ?? refuse('code')
  (before, after) => swapped(before, after, /\?\? $/, '?? void '),
  // (isFine || refuse('code'))
  (before, after) => swapped(before, after, /\|\| $/, '|| void '),
  // isWrong ? refuse('code') : undefined
  (before, after) => {
    const at = /\s*\? \[?$/.exec(before)?.index;
    return at === undefined ? null : `${conditional(before, at, '&& false')}${before.slice(at)}${after}`;
  },
  // isFine ? undefined : refuse('code')
  (before, after) => {
    if (!/: \[?$/.test(before)) return null;
    const at = questionOf(before);
    return at === null ? null : `${conditional(before, at, '|| true')}${before.slice(at)}${after}`;
  },
];

const swapped = (before: string, after: string, what: RegExp, by: string): string | null =>
  what.test(before) ? before.replace(what, by) + after : null;

/** The source up to `at` with the condition that ends there joined to `more`. */
function conditional(before: string, at: number, more: string): string {
  const begin = beginOf(before, at);
  return `${before.slice(0, begin)}(${before.slice(begin, at)}) ${more}`;
}

const BEFORE_IT = ['return ', '=> ', '=>\n', ' = ', ' =\n'];

/** Where the condition begins that ends at a place of the source: behind what it is given to, or the bracket it stands in. */
function beginOf(source: string, end: number): number {
  let open = 0;
  for (let at = end - 1; at > 0; at--) {
    if (')]}'.includes(source[at] ?? '')) open++;
    if ('([{'.includes(source[at] ?? '') && --open < 0) return at + 1;
    const word =
      open === 0 ? BEFORE_IT.find((each) => source.startsWith(each, at) && at + each.length <= end) : undefined;
    if (word !== undefined) return at + word.length;
  }
  return 0;
}

/** Where the question of the choice stands whose other side ends here. */
function questionOf(before: string): number | null {
  let open = 0;
  for (let at = before.length - 1; at > 0; at--) {
    const here = before[at] ?? '';
    if (')]}'.includes(here)) open++;
    if ('([{'.includes(here) && --open < 0 && here !== '[') return null;
    if (open <= 0 && here === '?' && /[\s]/.test(before[at - 1] ?? '') && before[at + 1] === ' ') return at - 1;
    if (here === ';') return null;
  }
  return null;
}

/** Every place of a source file where it says no. Throws for one whose way round is not known here. */
export function sitesIn(source: string, file: string): Site[] {
  const lines = source.split('\n');
  const sites: Site[] = [];
  for (const { index } of source.matchAll(SAYS_NO)) {
    const upTo = source.slice(0, index);
    const line = upTo.split('\n').length;
    const code = lines[line - 1] ?? '';
    if (/^\s*(\*|\/\/|export const refuse)/.test(code)) continue;
    const without = WAYS.reduce<string | null>((found, way) => found ?? way(upTo, source.slice(index)), null);
    if (without === null) throw new Error(`${file}:${line} says no in a way that nobody here can take out: ${code}`);
    const before = sites.filter((site) => site.line === line).length;
    const text = `${uniqueText(lines, line)}${before > 0 ? ` #${before + 1}` : ''}`;
    sites.push({ file, line, text, edit: smallest(file, source, without) });
  }
  return sites;
}

function uniqueText(lines: readonly string[], line: number): string {
  for (let from = line - 1; from >= 0; from--) {
    const text = lines.slice(from, line).map((each) => each.trim());
    const ends = lines.flatMap((_, at) =>
      text.every((each, n) => lines[at - text.length + 1 + n]?.trim() === each) ? [at] : [],
    );
    if (ends.length === 1) return text.filter(Boolean).join(' ');
  }
  return String(line);
}

/** The lines in which two sources differ, widened until the first ones stand once. */
function smallest(file: string, source: string, without: string): Edit {
  const [was, is] = [source.split('\n'), without.split('\n')];
  let from = was.findIndex((each, at) => each !== is[at]);
  let to = was.length;
  while (to > from + 1 && was[to - 1] === is[to - 1]) to--;
  const piece = (lines: readonly string[]) => lines.slice(from, to).join('\n');
  while (source.split(piece(was)).length !== 2 && from > 0) from--;
  return { file, from: piece(was), to: piece(is) };
}

/** Every place of the code that says no. */
export const SITES: readonly Site[] = FOLDERS.flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => sitesIn(readFileSync(`${ROOT}/${folder}/${name}`, 'utf8'), `${folder}/${name}`)),
);
