import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const APPLY = new URL('../../background/apply/', import.meta.url);

/** These write what a step came to, and what must stand before its act. */
const WRITES = ['begin.ts', 'outcome.ts', 'record-outcome.ts'];

it('what a step came to is written in one place: the steps themselves change no record and write no line', () => {
  const steps = readdirSync(APPLY, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !WRITES.includes(name))
    .map((name) => ({ name, code: readFileSync(new URL(name, APPLY), 'utf8') }))
    .filter(({ code }) => /\bStep(Outcome|Answer)\b/.test(code));
  expect(steps.map(({ name }) => name).sort()).toEqual([
    'account.ts',
    'form-step.ts',
    'network/answer.ts',
    'network/message.ts',
    'network/network-step.ts',
    'network/open-or-tell.ts',
    'save-step.ts',
    'step.ts',
    'verify.ts',
  ]);
  const writing = steps.filter(({ code }) => /store\/(changes|journal)\.ts|\bwrite\b.*store\/store\.ts/.test(code));
  expect(writing.map(({ name }) => name)).toEqual([]);
});
