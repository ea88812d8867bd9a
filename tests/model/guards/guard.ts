import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edit } from '../seams.ts';

/** A place in the code that keeps a property, and the code without it. */
export interface Guard {
  /** What docs/trust.md calls the property. */
  readonly property: string;
  /** What goes through without it. */
  readonly name: string;
  /** Of two places that keep the same, both are taken out. */
  readonly edits: readonly Edit[];
  /** Tests that may miss it when the model does not get there. */
  readonly tests: readonly string[];
  /** Whether it can be missed by the model: it knows nothing of what lies outside of it. */
  readonly inModel: boolean;
}

/**
 * Reads a list of guards. Each begins with `# property: what goes through without it`; then `@ file` with `-` lines, which
 * stand in it once, and `+` lines, which take their place; then who may miss it: `model or` and test files, or these alone.
 */
export function guardsIn(text: string): Guard[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n');
      const [, property = '', name = ''] = /^(.*?): (.*)$/.exec(title) ?? [];
      const who = lines.at(-1) ?? '';
      const tests = who.split(' ').filter((word) => word.endsWith('.test.ts'));
      const edits = lines
        .slice(0, -1)
        .join('\n')
        .split(/^@ /m)
        .slice(1)
        .map((place): Edit => {
          const [file = '', ...changed] = place.trimEnd().split('\n');
          const side = (mark: string) =>
            changed
              .filter((line) => line.startsWith(mark))
              .map((line) => line.slice(2))
              .join('\n');
          return { file, from: side('-'), to: side('+') };
        });
      if (edits.length === 0 || edits.some(({ from }) => from === ''))
        throw new Error(`nothing is taken out: ${title}`);
      return { property, name, edits, tests, inModel: who.startsWith('model') };
    });
}

const listed = (name: string): Guard[] =>
  guardsIn(readFileSync(fileURLToPath(new URL(`./${name}.txt`, import.meta.url)), 'utf8'));

/** Those that say what goes through without them. Every other place that says no stands in refusals.txt. */
const LISTS = ['owner', 'grant', 'parts', 'profile', 'answers', 'doors', 'outside', 'reports', 'entries'];
export const GUARDS: readonly Guard[] = LISTS.flatMap(listed);
