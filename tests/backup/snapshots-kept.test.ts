import { describe, expect, it } from 'vitest';
import type { SnapshotRecord } from '../../background/backup/records.ts';
import { DAY, pass } from '../support/install.ts';
import { changesOf, pair } from '../support/people.ts';
import { ownerWithSnapshots } from '../support/snapshots.ts';

const skill = (name: string, formId: string) => ({
  section: 'skills' as const,
  entry: { title: name, company: '', formId },
  fields: [{ name: 'skill' as const, text: name }],
});

describe('a snapshot', () => {
  it('is kept though the worker was killed as the last form had been read', async () => {
    const { owner } = await pair();
    const c = ownerWithSnapshots(owner);
    const left = c.page.hang('goTo');
    void c.read();
    await left;
    owner.kill();
    expect(await owner.ok('reading.get', {})).toMatchObject({ state: 'done', grantId: null });
    expect(await c.snapshots()).toHaveLength(1);
  });

  it('that differs in more than can be staged at once says so, and stages nothing that could never be approved', async () => {
    const { owner } = await pair();
    const c = ownerWithSnapshots(owner);
    const many = Array.from({ length: 201 }, (_, n) => skill(`Skill ${n}`, String(n + 1)));
    const old: SnapshotRecord = {
      id: 'old',
      vanity: 'olga-owner',
      snapshot: { readAt: 1, sections: ['skills'], items: many },
    };
    await owner.tamper('copies', 'old', () => old);
    c.page.kept = [];
    await c.read();
    expect(await owner.ask('snapshots.restore', { id: 'old' })).toEqual({ refused: 'too-many-changes', detail: '201' });
    expect(await changesOf(owner)).toEqual([]);
    await owner.tamper<SnapshotRecord>('copies', 'old', (snapshot) => ({
      ...snapshot,
      snapshot: { ...snapshot.snapshot, items: many.slice(0, 200) },
    }));
    expect(await owner.ask('snapshots.restore', { id: 'old' })).toMatchObject({ count: 200 });
    const [change] = await changesOf(owner);
    await owner.ok('review.shown', { id: change?.id ?? '' });
    pass(600);
    const final = [{ name: 'skill' as const, text: change?.base[0]?.after ?? '' }];
    expect(await owner.refusal('review.approve', { id: change?.id ?? '', final, edited: false })).toBeUndefined();
  });

  it('of another profile is not compared with this one', async () => {
    const { owner } = await pair();
    const c = ownerWithSnapshots(owner);
    await c.read();
    await owner.tamper<SnapshotRecord>('copies', 'other', () => ({
      id: 'other',
      vanity: 'petra-other',
      snapshot: { readAt: Date.now() - DAY, sections: ['skills'], items: [skill('Law', '1')] },
    }));
    expect(await owner.refusal('snapshots.restore', { id: 'other' })).toBe('reading-needed');
  });
});
