import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edit } from '../seams.ts';
import type { Guard } from './guard.ts';
import { SITES, type Site } from './sites.ts';

/** What the list says of one place that says no: who misses it when it does not. */
export interface Line {
  readonly file: string;
  readonly text: string;
  readonly missedBy: readonly string[];
}

const LIST = fileURLToPath(new URL('./refusals.txt', import.meta.url));

/** Reads the list: `@ file`, then for each place its line and under it, indented, the test files that miss it. */
export function linesIn(list: string): Line[] {
  return list
    .split(/^@ /m)
    .slice(1)
    .flatMap((block) => {
      const [file = '', ...lines] = block.trimEnd().split('\n');
      return lines.flatMap((line, at) =>
        line.startsWith('  ') ? [] : [{ file, text: line, missedBy: lines[at + 1]?.trim().split(' ') ?? [] }],
      );
    });
}

/** The list as it is written down. */
export const listOf = (lines: readonly Line[]): string =>
  [...new Set(lines.map(({ file }) => file))]
    .sort()
    .map((file) => {
      const own = lines.filter((line) => line.file === file);
      return `@ ${file}\n${own.map(({ text, missedBy }) => `${text}\n  ${missedBy.join(' ')}\n`).join('')}`;
    })
    .join('\n');

export const readList = (): Line[] => linesIn(readFileSync(LIST, 'utf8'));

const overlaps = (site: Site, { file, from }: Edit): boolean =>
  site.file === file && (from.includes(site.edit.from.trim()) || site.edit.from.includes(from.trim()));

/** The places that none of these guards takes out. */
export const sitesWithout = (guards: readonly Guard[]): Site[] =>
  SITES.filter((site) => !guards.some(({ edits }) => edits.some((edit) => overlaps(site, edit))));

/** The line of the list for a place. */
export const lineFor = (site: Site, lines: readonly Line[]): Line | undefined =>
  lines.find(({ file, text }) => file === site.file && text === site.text);

/** Each listed place as a guard that can be taken out. Throws for a line whose place is gone. */
export function refusalGuards(lines: readonly Line[] = readList()): Guard[] {
  return lines.map(({ file, text, missedBy }) => {
    const site = SITES.find((each) => each.file === file && each.text === text);
    if (site === undefined) throw new Error(`${file} does not say no here any more: ${text}`);
    return {
      property: 'refused',
      name: `${file}: ${text}`,
      edits: [site.edit],
      tests: missedBy.filter((word) => word.endsWith('.test.ts')),
      inModel: missedBy.includes('model'),
    };
  });
}
