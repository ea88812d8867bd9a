import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../bundle.ts';
import { edited } from '../seams.ts';
import { GUARDS } from './guard.ts';
import { notYet } from './not-yet.ts';
import { lineFor, readList, refusalGuards, sitesWithout } from './refusals.ts';
import { SITES } from './sites.ts';

/** Every place that says no stands in a list, with the test that misses it; every list speaks of the code as it is. */

const sourceOf = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');
const unlisted = sitesWithout(GUARDS).filter((site) => lineFor(site, readList()) === undefined);

describe('the lists of guards', () => {
  it('quote the code as it stands, each piece once', () => {
    for (const { edits } of [...GUARDS, ...refusalGuards()])
      for (const file of new Set(edits.map((edit) => edit.file))) edited(sourceOf(file), file, edits);
  });

  it('name tests that are there', () => {
    const tests = [...GUARDS, ...refusalGuards()].flatMap((guard) => guard.tests);
    for (const file of new Set(tests)) expect([file, sourceOf(file).length > 0]).toEqual([file, true]);
  });

  it('hold every place that says no; those that do not yet are written down, and no others', () => {
    expect(unlisted.map(({ file, text }) => `${file} | ${text}`).sort()).toEqual([...notYet()].sort());
  });
});

it('each place can be taken out, and what is left is still a program', async () => {
  const broken: string[] = [];
  for (const { file, line, edit } of SITES) {
    const code = edited(sourceOf(file), file, [edit]);
    await transform(code, { loader: 'ts', logLevel: 'silent' }).catch(() => broken.push(`${file}:${line}`));
  }
  expect(broken).toEqual([]);
});
