import { expect, it } from 'vitest';
import { badLuckTrials, mutatedTrials, namedTrials, tryAll } from './run.ts';

/** A small part of `npm run fill-rate`: every form once, over all front ends and languages in turn, and some mutated ones. */

it('every form is filled and saved exactly, each in another front end and language', async () => {
  const all = namedTrials();
  const kinds = all.length / 20;
  const some = Array.from({ length: kinds }, (_, kind) => all[((kind * 7) % 20) * kinds + kind]).filter((one) => !!one);
  const outcomes = await tryAll(some);
  expect(outcomes).toHaveLength(kinds);
  expect(outcomes.filter(({ result }) => result === 'wrong').map(said)).toEqual([]);
  const refused = outcomes.filter(({ result }) => result === 'refused').map(said);
  expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(1);
});

it('bad luck and forms that nobody has seen before are filled exactly or refused, never wrong', async () => {
  const unlucky = badLuckTrials().filter((_, index) => index % 4 === 0);
  const outcomes = await tryAll([...unlucky, ...mutatedTrials(24, 5000)]);
  expect(outcomes.filter(({ result }) => result === 'wrong').map(said)).toEqual([]);
  expect(outcomes.some(({ result }) => result === 'exact')).toBe(true);
  expect(outcomes.some(({ result }) => result === 'refused')).toBe(true);
});

const said = ({ trial, why }: { trial: { name: string }; why: string }) => `${trial.name}: ${why}`;
