import type { SnapshotRecord } from '../../background/backup/records.ts';
import { EntriesPage } from './entries-page.ts';
import { openTabWith } from './fake-page.ts';
import type { Install } from './install.ts';

export interface Snapshots {
  readonly page: EntriesPage;
  readonly tabId: number;
  /** Reads the whole profile to its end. */
  readonly read: () => Promise<void>;
  readonly snapshots: () => Promise<SnapshotRecord[]>;
}

/** A profile of some entries, and the owner who keeps snapshots of it. */
export function ownerWithSnapshots(owner: Install): Snapshots {
  const { page, tabId } = openTabWith(new EntriesPage());
  page.saved = { headline: 'Baker', about: 'I bake bread.', industry: 'Food' };
  page.add('experience', { title: 'Baker', company: 'Ofen', current: 'no', start: '2019-03' }, '7');
  page.add('skills', { skill: 'Rye' }, '21');
  page.add('skills', { skill: 'Rolls' }, '22');
  return {
    page,
    tabId,
    read: async () => {
      await owner.ok('reading.start', { tabId, grantId: null });
      for (let n = 0; n < 300; n++) if ((await owner.ok('reading.step', {})).state !== 'reading') return;
    },
    snapshots: async () =>
      (await owner.all<SnapshotRecord>('copies')).sort((a, b) => a.snapshot.readAt - b.snapshot.readAt),
  };
}

/** The owner changes four things by hand. */
export function changeByHand(page: EntriesPage): void {
  page.saved = { ...page.saved, headline: 'Baker, retired' };
  page.kept = page.kept.filter(({ formId }) => formId !== '22');
  page.add('skills', { skill: 'Fishing' }, '23');
  const [baker] = page.listed('experience');
  if (baker) baker.texts = { ...baker.texts, end: '2026-01' };
}
