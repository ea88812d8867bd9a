import { afterEach, describe, expect, it } from 'vitest';
import { agreed, approved, drafted, panelStarted, type Scene, type Wanted } from '../support/browser/arrange.ts';
import { finished } from '../support/browser/finished.ts';
import { panelBeside } from '../support/browser/panel-beside.ts';
import { until } from '../support/browser/until.ts';

/** Undo of what was put in, and the whole profile back to a snapshot: staged, read, approved and filled like anything else. */

let scene: Scene;
afterEach(() => scene.end());

/** The owner reads and approves what was staged in this browser, and it is put in. */
async function approveHere(grantId: string): Promise<void> {
  const { owner } = scene;
  const { lines } = await owner.ask('review.list', { id: grantId });
  for (const { id } of lines) await owner.ask('review.shown', { id });
  for (const { id } of lines) {
    const { fields } = await owner.ask('review.show', { id });
    const final = fields.map(({ name, after }) => ({ name, text: after }));
    await until(
      async () => !('refused' in ((await owner.tell('review.approve', { id, final, edited: false })) as object)),
    );
  }
  await panelStarted(scene);
  await finished(scene);
}

const CHANGES: Wanted[] = [
  { section: 'headline', fields: { headline: 'Another' } },
  {
    section: 'experience',
    formId: '1001',
    fields: { title: 'VP Sales', current: 'no', end: '2024-05', skills: 'Sales' },
  },
  { section: 'languages', op: 'add', fields: { language: 'Norwegian', proficiency: 'native' } },
  { section: 'publications', op: 'remove', formId: '8001', fields: {} },
];

/** Entries are told by what they say: the site gives a new one another number. */
const withoutIds = (profile: object): unknown =>
  JSON.parse(JSON.stringify(profile, (key, value) => (key === 'id' || key === 'companyId' ? undefined : value)));

describe('Undo', () => {
  it('of a text, an entry, a new one and a removed one gives back the profile as it was', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    const before = withoutIds(scene.site.profile);
    await approved(scene, await drafted(scene, CHANGES));
    await panelStarted(scene);
    await finished(scene, 120_000);
    expect(withoutIds(scene.site.profile)).not.toEqual(before);

    const { items } = await scene.owner.ask('apply.queue', {});
    expect(items.map(({ canUndo }) => canUndo)).toEqual([true, true, true, true]);
    for (const { id } of items) {
      const { grantId } = await scene.owner.ask('apply.undo', { id });
      // asked twice, staged once
      expect(await scene.owner.ask('apply.undo', { id })).toEqual({ grantId });
      await approveHere(grantId);
    }
    expect(withoutIds(scene.site.profile)).toEqual(before);
  }, 240_000);
});

describe('a snapshot of the profile', () => {
  it('is read to the last entry, and the profile is taken back to it', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    const { owner, site } = scene;
    site.faults.lazyCards = true;
    await panelBeside(owner);
    const before = withoutIds(site.profile);
    const read = async () => {
      await owner.ask('reading.start', { tabId: await owner.tabId(), grantId: null });
      await until(async () => (await owner.ask('reading.get', {})).state === 'done', 150_000);
    };
    await read();
    const { snapshots } = await owner.ask('snapshots.list', {});
    expect(snapshots).toMatchObject([{ partly: false }]);
    const id = snapshots[0]?.id ?? '';
    expect(await owner.tell('snapshots.restore', { id })).toMatchObject({ refused: 'reading-needed' });

    // changed elsewhere, by whoever
    site.profile.headline = 'Sold';
    site.profile.skills.splice(1, 1);
    site.profile.languages.push({ id: '6003', language: 'French', proficiency: '' });
    const [position] = site.profile.positions;
    if (position) Object.assign(position, { description: 'Gone.', skills: [] });
    await read();
    const { grantId, count } = await owner.ask('snapshots.restore', { id });
    expect(count).toBe(4);
    await approveHere(grantId ?? '');
    const sorted = (profile: unknown) => {
      const snapshot = profile as { skills: { name: string }[] };
      return { ...snapshot, skills: snapshot.skills.map(({ name }) => name).sort() };
    };
    expect(sorted(withoutIds(site.profile))).toEqual(sorted(before));
  }, 400_000);
});
