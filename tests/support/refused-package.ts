import { expect } from 'vitest';
import { dumpWithoutJournal, events, type Install } from './install.ts';
import { pasteOne } from './people.ts';

/** A refusal that leaves one line in the journal and nothing else. */
export async function refusedAt(install: Install, armored: string, code: string): Promise<void> {
  const before = await dumpWithoutJournal(install);
  const lines = (await events(install)).length;
  expect(await pasteOne(install, armored)).toMatchObject({ refused: code });
  expect(await dumpWithoutJournal(install)).toEqual(before);
  expect((await events(install)).slice(lines)).toEqual(['package-refused']);
}

export async function requestClaims(delegate: Install, over: object = {}) {
  return {
    name: 'Dan',
    keys: (await delegate.identity()).keys.public,
    authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['set'] }],
    days: 7,
    max_changes: 5,
    clause: '',
    vanity: '',
    commitment: 'A'.repeat(43),
    ...over,
  };
}
