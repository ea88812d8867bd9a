import { beforeEach, describe, expect, it } from 'vitest';
import { isGuided, SECTIONS } from '../../src/profile/sections.ts';
import { walking } from '../support/entering.ts';
import { DAY, MINUTE, pass, START } from '../support/install.ts';
import { approve, changesOf, type Pair, pair } from '../support/people.ts';
import { changeByHand, ownerWithSnapshots, type Snapshots } from '../support/snapshots.ts';

let p: Pair;
let c: Snapshots;
beforeEach(async () => {
  p = await pair();
  c = ownerWithSnapshots(p.owner);
});
const back = async () => p.owner.ask('snapshots.restore', { id: (await c.snapshots())[0]?.id ?? '' });
/** A snapshot of the profile as it was, four changes by hand, and a snapshot of the profile as it is. */
async function changedSince(): Promise<void> {
  await c.read();
  changeByHand(c.page);
  pass(DAY);
  await c.read();
}

describe('a snapshot of the whole profile', () => {
  it('holds every section that can be read, to its last entry, and is nobody’s to be sent', async () => {
    await c.read();
    const [snapshot] = await c.snapshots();
    expect(snapshot?.snapshot.sections).toEqual(SECTIONS.filter((name) => !isGuided(name)));
    expect(snapshot?.snapshot.items.map(({ section, entry }) => [section, entry?.title])).toEqual([
      ['headline', undefined],
      ['intro', undefined],
      ['about', undefined],
      ['experience', 'Baker'],
      ['skills', 'Rye'],
      ['skills', 'Rolls'],
    ]);
    expect(await p.owner.refusal('reading.share', { id: p.grantId })).toBe('grant-unknown');
    expect((await p.owner.ok('snapshots.list', {})).snapshots).toMatchObject([{ items: 6, partly: false }]);
    expect(c.page.typed).toEqual([]);
  });

  it('says when something of it could not be read', async () => {
    c.page.refuseOnce('inspect', 'ambiguous-field');
    await c.read();
    expect((await c.snapshots())[0]?.snapshot.sections).not.toContain('headline');
    expect(await p.owner.ok('reading.get', {})).toMatchObject({ partly: ['headline'], grantId: null, person: '' });
  });

  it('is kept with the nine newest others, and can be deleted', async () => {
    for (let n = 0; n < 10; n++) {
      const snapshot = { readAt: START - (n + 1) * DAY, sections: [], items: [] };
      await p.owner.tamper('copies', `old-${n}`, () => ({ id: `old-${n}`, vanity: 'olga-owner', snapshot }));
    }
    await c.read();
    const { snapshots } = await p.owner.ok('snapshots.list', {});
    expect(snapshots).toHaveLength(10);
    expect(snapshots[0]?.items).toBe(6);
    expect(snapshots.map(({ id }) => id)).not.toContain('old-9');
    for (let again = 0; again < 2; again++) await p.owner.ok('snapshots.delete', { id: 'old-0' });
    expect((await p.owner.ok('snapshots.list', {})).snapshots.map(({ id }) => id)).not.toContain('old-0');
  });

  it('is not kept of a reading that the owner ended', async () => {
    await p.owner.ok('reading.start', { tabId: c.tabId, grantId: null });
    for (let n = 0; n < 3; n++) await p.owner.ok('reading.step', {});
    await p.owner.ok('reading.cancel', {});
    await p.owner.ok('reading.step', {});
    expect(await c.snapshots()).toEqual([]);
  });
});

describe('going back to a snapshot', () => {
  it('asks for the profile to be read first, and again when that was a while ago', async () => {
    await c.read();
    expect(await back()).toMatchObject({ refused: 'reading-needed' });
    pass(DAY);
    await c.read();
    expect(await back()).toEqual({ grantId: null, count: 0 });
    pass(16 * MINUTE);
    expect(await back()).toMatchObject({ refused: 'reading-needed' });
    expect(await p.owner.refusal('snapshots.restore', { id: 'no-such-snapshot' })).toBe('unknown-change');
    expect(await changesOf(p.owner)).toEqual([]);
  });

  it('stages exactly what differs, for a day, and nothing is in the profile before the owner’s yes', async () => {
    await changedSince();
    const answer = await back();
    expect(answer).toMatchObject({ count: 4 });
    const changes = await changesOf(p.owner);
    expect(
      changes
        .sort((a, b) => a.seq - b.seq)
        .map(({ state, change: { section, op, entry, fields } }) => [state, section, op, entry?.formId, fields]),
    ).toEqual([
      ['pending', 'headline', 'set', undefined, [{ name: 'headline', before: 'Baker, retired', after: 'Baker' }]],
      ['pending', 'experience', 'set', '7', [{ name: 'end', before: '2026-01', after: '' }]],
      ['pending', 'skills', 'remove', '23', [{ name: 'skill', before: 'Fishing', after: '' }]],
      ['pending', 'skills', 'add', undefined, [{ name: 'skill', before: '', after: 'Rolls' }]],
    ]);
    const grant = await p.owner.ok('grant.get', { id: 'grantId' in answer ? (answer.grantId ?? '') : '' });
    expect(grant).toMatchObject({ person: { local: 'back' }, mode: 'fill', maxChanges: 4, used: 4 });
    expect(grant.endsAt - grant.startsAt).toBe(DAY);
    expect(c.page.saved.headline).toBe('Baker, retired');
  });

  it('makes of the profile what it was, change by change', async () => {
    await changedSince();
    await back();
    await p.owner.ok('grant.mode', { id: (await changesOf(p.owner))[0]?.grant ?? '', mode: 'fill-and-save' });
    for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
    await p.owner.ok('apply.start', { tabId: c.tabId });
    await walking(p).steps(80);
    expect((await changesOf(p.owner)).map(({ state, reason }) => [state, reason])).toEqual(
      Array(4).fill(['applied', null]),
    );
    expect(c.page.saved.headline).toBe('Baker');
    expect(c.page.listed('skills').map(({ texts }) => texts.skill)).toEqual(['Rye', 'Rolls']);
    expect(c.page.listed('experience')[0]?.texts.end).toBe('');
  });

  it('leaves alone a section that one of the two snapshots does not know to its end', async () => {
    await c.read();
    changeByHand(c.page);
    pass(DAY);
    c.page.refuseOnce('inspect', 'ambiguous-field');
    await c.read();
    expect(await back()).toMatchObject({ count: 3 });
    expect((await changesOf(p.owner)).map(({ change }) => change.section)).not.toContain('headline');
  });

  it('wished twice is staged once', async () => {
    await changedSince();
    const first = await back();
    expect(await back()).toEqual(first);
    expect(await changesOf(p.owner)).toHaveLength(4);
  });
});
