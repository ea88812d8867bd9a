import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** An element that the page has is found under its id in every world of the page, ours too. */

const FOLDER = new URL('../../content-scripts/', import.meta.url).pathname;
const ASSIGNED = /^\s*globalThis\.countersign\w+ = (?!.*globalThis\.)/;

it('a name of our own world in the page is read only where this world has put something there', () => {
  const lines = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(FOLDER + file, 'utf8')
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    );
  const bare = lines.filter(
    (line) => line.includes('globalThis.countersign') && !ASSIGNED.test(line.slice(line.indexOf(': ') + 2)),
  );
  expect(bare).toEqual([]);
  expect(lines.filter((line) => line.includes("own('countersign")).length).toBeGreaterThan(9);
});
