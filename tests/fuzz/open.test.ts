import { decodeProtectedHeader } from 'jose';
import { beforeAll, expect, it } from 'vitest';
import { isRefusal } from '../../src/refusals.ts';
import { open } from '../../src/wire/open.ts';
import { forged, forgery } from './forgeries.ts';
import { NAMES, type Valid, validPackages } from './packages.ts';
import { answerOf, fuzz } from './run.ts';

let all: readonly Valid[];
beforeAll(async () => {
  all = await validPackages();
});

it.each(NAMES)('a %s with one thing wrong is refused, or says what its sender signed', async (name) => {
  const valid = all.find((one) => one.name === name) as Valid;
  const { tries } = await fuzz(
    `open, with real keys: ${name}`,
    4000,
    forgery,
    (what) => forged(valid, what),
    async (compact, { layer }) => {
      const opened = await open(compact, valid.to, valid.known);
      if (!isRefusal(opened)) {
        expect(decodeProtectedHeader(opened.jws)).toEqual(decodeProtectedHeader(valid.jws));
        // what was not signed anew is the very package
        if (layer !== 'claims' && layer !== 'json' && layer !== 'header') expect(opened.jws).toBe(valid.jws);
      }
      return answerOf(opened);
    },
  );
  expect(tries).toBeGreaterThan(0);
});
