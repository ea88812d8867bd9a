import { expect, test } from 'vitest';
import { tooOld } from '../../scripts/run.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('Node %s is taken', (version) => {
  expect(tooOld(version, '>=20.19')).toBeNull();
});

test.each(['20.18.9', '20.9.0', '18.20.4', '9.99.0'])('Node %s is told what to do', (version) => {
  expect(tooOld(version, '>=20.19')).toBe(
    `This is Node ${version}, and Countersign needs 20.19 or newer. Install one from https://nodejs.org and try again.`,
  );
});
