import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { VERSION } from '../../background/store/connection.ts';
import { asFirstVersion } from '../support/first-version.ts';
import { failing, toTheEnd } from '../support/full-disk.ts';
import { events, type Install, pass } from '../support/install.ts';
import { approve, changeIn, draft, type Pair, pair, pasteOne, sendBoth } from '../support/people.ts';
import { asSecondVersion } from '../support/second-version.ts';

/** Every version that people may have in their browsers, by its number. */
const RELEASED: Readonly<Record<number, (install: Install) => Promise<Install>>> = {
  1: asFirstVersion,
  2: asSecondVersion,
};
const EVERY = Object.entries(RELEASED).map(([version, as]) => ({ version, as }));

it('every released version has its store here', () => {
  expect(Object.keys(RELEASED).map(Number)).toEqual(Array.from({ length: VERSION - 1 }, (_, n) => n + 1));
});

/** One change approved and one pending; a draft that was sent and one that was not. */
async function busyPair(): Promise<Pair> {
  const p = await pair();
  await sendBoth(p);
  await p.owner.ok('pairing.answer', { id: p.grantId, same: true });
  await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
  await draft(p, 'about', 'Bread, and nothing else.');
  return p;
}

/** The names of all fields of a record and of the records in it. */
const shape = (record: unknown, path = ''): string[] =>
  record === null || typeof record !== 'object' || Array.isArray(record) || record.constructor !== Object
    ? [path]
    : Object.entries(record).flatMap(([name, value]) => shape(value, `${path}/${name}`));

/** Fields of today that a record lacks; null may stand for a record, then and now. */
const missing = (today: readonly string[], there: readonly string[]): string[] =>
  today.filter(
    (field) => !there.some((path) => path === field || path.startsWith(`${field}/`) || field.startsWith(`${path}/`)),
  );

const withoutWhatMoves = ({ meta: _meta, ...stores }: Record<string, unknown[]>) => stores;

describe.each(EVERY)('a store of version $version', ({ as }) => {
  it.each(['owner', 'delegate'] as const)('of the %s gives every record all fields of today', async (who) => {
    const today = (await busyPair())[who];
    const old = await as(today);
    await old.ok('app.get', {});
    const [before, after] = [await today.dump(), await old.dump()];
    // what was signed was not kept apart then
    const { proofs: _proofs, ...kept } = withoutWhatMoves(before);
    for (const [store, records] of Object.entries(kept)) {
      expect([store, after[store]?.length]).toEqual([store, records.length]);
      for (const [at, record] of records.entries())
        expect([store, missing(shape(record), shape(after[store]?.[at]))]).toEqual([store, []]);
    }
    expect(after.aside).toEqual([]);
    expect((await old.identity()).keys.id).toBe((await today.identity()).keys.id);
    expect(await old.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
  });

  it('stays as it was when the upgrade fails at any write, and the second try loses nothing', async () => {
    const p = await busyPair();
    const whole = await as(p.owner);
    await whole.ok('app.get', {});
    const expected = withoutWhatMoves(await whole.dump());
    const old = await as(p.owner);
    const before = await old.dump();
    const failures = await toTheEnd(async (nth) => {
      const { hit, answer } = await failing(nth, () => old.ask('app.get', {}));
      if (!hit) return false;
      expect([nth, answer]).toEqual([nth, { refused: 'storage-failed' }]);
      expect([nth, await old.dump()]).toEqual([nth, before]);
      expect((await old.factory.databases())[0]?.version).toBeLessThan(VERSION);
      old.kill();
      return true;
    });
    expect(failures).toBeGreaterThanOrEqual(5);
    expect(withoutWhatMoves(await old.dump())).toEqual(expected);
  });

  it('puts a damaged record aside, says so, and goes on with the rest', async () => {
    const p = await busyPair();
    const old = await as(p.owner);
    const damaged = await changeIn(old, 'about');
    const other = await changeIn(old, 'headline');
    await old.tamper<ChangeRecord>('changes', damaged.id, ({ id }) => ({ id }) as ChangeRecord);
    const home = await old.ok('home.get', {});
    expect(home).toMatchObject({ approved: 1, grants: [{ pending: 0 }] });
    expect(await old.all('aside')).toEqual([{ store: 'changes', record: { id: damaged.id } }]);
    expect((await events(old)).at(-1)).toBe('record-set-aside');
    expect(await old.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
    pass(1000);
    await old.ok('review.show', { id: other.id });
  });

  it('is not taken for an older copy put back, although none of them kept a mark outside; put back later, it is', async () => {
    const p = await busyPair();
    const old = await as(p.owner);
    expect(await old.ok('app.get', {})).toMatchObject({ storeWentBack: false });
    const upgraded = await old.dump();
    await old.ok('stop.everything', {});
    await old.restore(upgraded);
    expect(await old.ok('app.get', {})).toMatchObject({ storeWentBack: true });
  });

  it('takes what is pasted next', async () => {
    const p = await busyPair();
    const old = await as(p.owner);
    const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
    expect(await pasteOne(old, message.armor)).toMatchObject({ kind: 'change-set', count: 1 });
  });
});
