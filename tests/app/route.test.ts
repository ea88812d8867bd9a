import { expect, test } from 'vitest';
import { type Address, backFrom, HOME, hashOf, inOwner, type Route, routeKey, routeOf } from '../../popup/app/route.ts';

const ADDRESSES: readonly Address[] = [
  { at: 'paste' },
  { at: 'lock' },
  { at: 'summary', id: 'grant/1' },
  { at: 'review', id: 'grant 1' },
  { at: 'review', id: 'grant#1', change: 'change/1' },
];

test('the full tab begins where its address says', () => {
  for (const address of ADDRESSES) expect(routeOf(hashOf(address))).toEqual(address);
});

test('an address that names no place, or leaves out whose it is, begins at home', () => {
  for (const hash of ['', '#', '#settings', '#review', '#review/', '#summary', '#desk', '#plan'])
    expect(routeOf(hash)).toEqual(HOME);
});

test('Back leads to what a screen lies behind, and from all others to the first', () => {
  expect(backFrom({ at: 'share', id: 'g' })).toEqual({ at: 'grant', id: 'g' });
  expect(backFrom({ at: 'lock' })).toEqual({ at: 'settings' });
  expect(backFrom({ at: 'snapshots' })).toEqual({ at: 'settings' });
  for (const at of ['paste', 'settings', 'activity', 'help'] as const) expect(backFrom({ at })).toEqual(HOME);
  expect(backFrom({ at: 'review', id: 'g', change: 'c' })).toEqual(HOME);
});

test("places of the panel and of the desk lead home among the owner's screens", () => {
  const desk: Route = { at: 'desk', client: null, step: 'clients', dialog: null, ofClient: null };
  for (const route of [{ at: 'plan' }, { at: 'help' }, desk] satisfies Route[]) expect(inOwner(route)).toEqual(HOME);
  expect(inOwner({ at: 'summary', id: 'g' })).toEqual({ at: 'summary', id: 'g' });
});

test('another grant, or another change to begin with, is another screen', () => {
  const keys = [
    routeKey({ at: 'review', id: 'a' }),
    routeKey({ at: 'review', id: 'b' }),
    routeKey({ at: 'review', id: 'a', change: 'c' }),
    routeKey({ at: 'pairing', id: 'a' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
