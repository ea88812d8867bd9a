import { afterEach, describe, expect, it } from 'vitest';
import type { PracticePosition } from '../practice-site/index.ts';
import { agreed, approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { finished, pressOnPage } from '../support/browser/finished.ts';
import { until } from '../support/browser/until.ts';

/** Entries are found by what they say, wherever they stand; added, changed and removed, and nothing else is touched. */

let scene: Scene;
afterEach(() => scene.end());

const like = (id: string, position: PracticePosition, change: Partial<PracticePosition> = {}): PracticePosition => ({
  ...structuredClone(position),
  id,
  ...change,
});
const position = (index: number): PracticePosition => {
  const found = scene.site.profile.positions[index];
  if (!found) throw new Error(`no position ${index}`);
  return found;
};
/** A change of the description of the position that is called so, whatever its number. */
async function namedByHand(entry: { title: string; company: string; start?: string }, before: string): Promise<void> {
  const { clientId, writer } = scene;
  const { slot } = await writer.ask('entry.add', { clientId, section: 'experience', entry, fields: [] });
  const fields = [{ name: 'description' as const, text: 'Rewritten.', before }];
  await writer.ask('draft.save', { clientId, slot, rationale: '', fields });
  await approved(scene, (await writer.ask('changes.send', { id: clientId })).message.armor);
}

describe('an existing entry', () => {
  it('is found among many that are drawn as one scrolls, in another order than before', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    scene.site.faults.lazyCards = true;
    const { positions } = scene.site.profile;
    for (let n = 0; n < 12; n++)
      positions.unshift(like(String(1100 + n), position(0), { title: `Role ${n}`, company: `Firm ${n}` }));
    positions.reverse();
    await namedByHand(
      { title: 'Role 11', company: 'Firm 11', start: '2019-03' },
      'Managing the sales team.\nDoing deals.',
    );
    await panelStarted(scene);
    await finished(scene);
    expect(positions.filter(({ description }) => description === 'Rewritten.').map(({ title }) => title)).toEqual([
      'Role 11',
    ]);
  });

  it('is told from its namesake by its dates, and when these are alike too the owner is asked', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    const twin = like('1009', position(1), { start: { month: 1, year: 2005 }, end: { month: 2, year: 2009 } });
    scene.site.profile.positions.push(twin);
    const before = twin.description;
    await namedByHand({ title: 'Sales Rep', company: 'Corvus & Sons', start: '2005-01' }, before);
    await panelStarted(scene);
    await finished(scene);
    expect(scene.site.profile.positions.map(({ description }) => description === 'Rewritten.')).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('that two entries of the page may be is a question, and only the one that was chosen is touched', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    scene.site.profile.positions.push(like('1009', position(1)));
    await namedByHand({ title: 'Sales Rep', company: 'Corvus & Sons' }, position(1).description);
    await panelStarted(scene);
    const item = async () => (await scene.owner.ask('apply.queue', {})).items[0];
    await until(async () => (await item())?.state === 'failed', 40_000);
    const asked = await item();
    expect(asked).toMatchObject({ reason: 'entry-ambiguous' });
    expect(asked?.choices?.map(({ formId }) => formId).sort()).toEqual(['1002', '1009']);
    expect(scene.site.saves).toHaveLength(0);
    expect(await scene.owner.tell('apply.choose', { id: asked?.id, formId: '1001' })).toMatchObject({
      refused: 'state-moved',
    });
    await scene.owner.ask('apply.choose', { id: asked?.id ?? '', formId: '1009' });
    await finished(scene);
    expect(scene.site.saves.map(({ id }) => id)).toEqual(['1009']);
  });
});

describe('a new entry', () => {
  const SCHOOL = { school: 'University of Oslo', degree: 'Master’s', start: '2014-09', end: '2016-06', grade: 'A' };

  it('is added once, and not when it is there already', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    await approved(scene, await drafted(scene, [{ section: 'education', op: 'add', fields: SCHOOL }]));
    await panelStarted(scene);
    await finished(scene);
    expect(scene.site.profile.education[0]).toMatchObject({ school: 'University of Oslo', grade: 'A', activities: '' });
    const { items } = await scene.owner.ask('apply.queue', {});
    expect(items[0]).toMatchObject({ state: 'applied', proof: 'read-back', canUndo: true });

    await approved(scene, await drafted(scene, [{ section: 'education', op: 'add', fields: SCHOOL }]));
    await panelStarted(scene);
    await until(
      async () => (await scene.owner.ask('apply.queue', {})).items.some(({ reason }) => reason === 'already-there'),
      40_000,
    );
    expect(scene.site.profile.education.filter(({ school }) => school === 'University of Oslo')).toHaveLength(1);
  });

  it('in a section that was empty, and under another role of the same company', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    const role = { title: 'Board Member', company: 'Borealis', current: 'yes', start: '2024-02' };
    await approved(
      scene,
      await drafted(scene, [
        { section: 'courses', op: 'add', fields: { name: 'Statistics for Sales' } },
        { section: 'experience', op: 'add', fields: role },
        { section: 'headline', fields: { headline: 'Mine' } },
      ]),
    );
    await panelStarted(scene);
    await finished(scene);
    expect(scene.site.profile.courses).toMatchObject([{ name: 'Statistics for Sales', number: '' }]);
    // the site put its own headline there when the position was saved; the approved one went in after it
    expect(scene.site.profile).toMatchObject({ headline: 'Mine' });
    expect(scene.site.saves.map(({ form, notifyNetwork }) => [form, notifyNetwork ?? false])).toEqual([
      ['position', false],
      ['course', false],
      ['intro', false],
    ]);
  });
});

describe('an entry to be removed', () => {
  const GONE = { section: 'certifications', op: 'remove', formId: '4001', fields: {} } as const;

  it('is brought before the owner, who deletes it on the page', async () => {
    scene = await agreed({ mode: 'fill' });
    await approved(scene, await drafted(scene, [GONE]));
    await panelStarted(scene);
    await until(async () => (await scene.owner.ask('apply.queue', {})).waitingFor === 'your-save', 40_000);
    expect(scene.site.profile.certifications).toHaveLength(1);
    const { tab } = scene.owner;
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toMatch(/^Delete/);
    await tab.keyboard.press('Enter');
    await pressOnPage(scene, 'Delete', true);
    await finished(scene);
    expect(scene.site.profile.certifications).toHaveLength(0);
    expect((await scene.owner.ask('apply.queue', {})).items[0]).toMatchObject({ state: 'applied', proof: 'read-back' });
  });

  it('is deleted with its question answered, where the owner chose so', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    await approved(
      scene,
      await drafted(scene, [GONE, { section: 'skills', op: 'remove', formId: '5003', fields: {} }]),
    );
    await panelStarted(scene);
    await finished(scene);
    expect(scene.site.profile.certifications).toHaveLength(0);
    expect(scene.site.profile.skills.map(({ id }) => id)).toEqual(['5001', '5002', '5004', '5005', '5006']);
  });

  it('stays when it is not what it was when it was read', async () => {
    scene = await agreed({ mode: 'fill-and-save' });
    await approved(scene, await drafted(scene, [GONE]));
    const [certificate] = scene.site.profile.certifications;
    if (certificate) certificate.credentialId = 'renewed';
    await panelStarted(scene);
    await until(async () => (await scene.owner.ask('apply.queue', {})).items[0]?.state === 'conflict', 40_000);
    expect(scene.site.profile.certifications).toHaveLength(1);
  });
});
