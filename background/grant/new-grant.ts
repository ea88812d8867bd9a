import type { GrantRecord } from './records.ts';

type Known = 'hash' | 'jws' | 'contact' | 'vanity' | 'mode' | 'scope' | 'from' | 'to' | 'maxChanges';

/** A grant as it begins: nobody has compared words, nothing came under it, nothing of it was passed on or taken back. */
export const newGrant = (given: Pick<GrantRecord, Known> & Partial<GrantRecord>): GrantRecord => ({
  id: crypto.randomUUID(),
  notify: false,
  commitment: '',
  request: '',
  withdrawn: [],
  words: null,
  confirmedAt: null,
  local: null,
  parent: null,
  depth: 0,
  endedBelow: [],
  revokedAt: null,
  endedAt: null,
  paused: false,
  used: 0,
  ...given,
});
