import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldName } from '../../src/profile/sections.ts';
import { agreed, approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { until, untilIs } from '../support/browser/until.ts';

/** Every named outcome of applying a change: the real popup, the real panel, the real form. */

const NEW_HEADLINE = 'Head of Enterprise Sales | SaaS, Southern Europe';

let scene: Scene;
let id: string;
let before: string;

beforeEach(async () => {
  scene = await agreed();
  before = scene.site.profile.headline;
  [id = ''] = await approved(
    scene,
    await drafted(scene, [{ section: 'headline', fields: { headline: NEW_HEADLINE } }]),
  );
});
afterEach(() => scene.end());

const queue = () => scene.owner.ask('apply.queue', {});
const item = async () => (await queue()).items.find((candidate) => candidate.id === id);
const reaches = (state: string) => untilIs<string | undefined>(async () => (await item())?.state, state, 40_000);
const troubled = (code: string) => until(async () => (await queue()).trouble === code, 40_000);

/** The owner presses Save on the page. */
const pressSave = async () => {
  await scene.owner.tab.bringToFront();
  await scene.owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
};

const nothingSaved = () => {
  expect(scene.site.saves).toHaveLength(0);
  expect(scene.site.profile.headline).toBe(before);
};

const saved = (name: FieldName) => scene.site.saves.map(({ values }) => values[name]);

describe('in Fill mode', () => {
  it('waits for the owner’s own Save, then reads the section again before it says applied', async () => {
    const panel = await panelStarted(scene);
    await reaches('awaiting-save');
    await panel.sees('press Save on the page');
    nothingSaved();
    await pressSave();
    await reaches('applied');
    expect(scene.site.profile.headline).toBe(NEW_HEADLINE);
    expect(saved('headline')).toEqual([NEW_HEADLINE]);
    expect(await item()).toMatchObject({ proof: 'read-back', savedBy: 'you' });
    await panel.sees('read back the same');
  });

  it('says that nothing was saved when the owner closes the form, and can be tried again', async () => {
    const panel = await panelStarted(scene);
    await reaches('awaiting-save');
    await scene.owner.tab.reload();
    await reaches('failed');
    expect(await item()).toMatchObject({ reason: 'not-saved' });
    nothingSaved();
    await panel.press('Try again');
    await reaches('awaiting-save');
    await pressSave();
    await reaches('applied');
    expect(saved('headline')).toEqual([NEW_HEADLINE]);
  });
});

describe('the page is not what it should be', () => {
  it('is a conflict when the live text moved, and goes back to review against the live text', async () => {
    scene.site.profile.headline = 'Edited by Ann this morning';
    const panel = await panelStarted(scene);
    await reaches('conflict');
    expect(scene.site.saves).toHaveLength(0);
    await panel.press('Look at it again');
    const change = await scene.owner.ask('review.show', { id });
    expect(change).toMatchObject({ state: 'pending', rebased: true });
    expect(change.fields[0]?.before).toBe('Edited by Ann this morning');
  });

  it('names another account and types nothing', async () => {
    scene.site.faults.otherMember = true;
    const panel = await panelStarted(scene);
    await troubled('wrong-account');
    await panel.sees('somebody else');
    nothingSaved();
    expect((await item())?.state).toBe('approved');
  });

  it('types nothing while the address is the owner’s but the page offers somebody else’s profile to edit', async () => {
    // as when an old page lingers after moving within the site
    await scene.owner.tab.evaluateOnNewDocument(() => {
      const swap = () => {
        for (const link of document.querySelectorAll('a[href*="/in/ann-lee/"]'))
          link.setAttribute('href', (link.getAttribute('href') ?? '').replace('ann-lee', 'max-other'));
      };
      new MutationObserver(swap).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await panelStarted(scene);
    await troubled('wrong-account');
    nothingSaved();
    expect((await item())?.state).toBe('approved');
  });

  it('names a person who is not signed in', async () => {
    scene.site.faults.signedOut = true;
    const panel = await panelStarted(scene);
    await troubled('signed-out');
    await panel.sees('not signed in');
    nothingSaved();
  });

  it('does not touch a form it does not know, and offers the text to copy', async () => {
    scene.site.faults.unknownForm = true;
    const panel = await panelStarted(scene);
    await reaches('failed');
    expect(['form-not-found', 'field-not-found']).toContain((await item())?.reason);
    await panel.sees(NEW_HEADLINE);
    nothingSaved();
  });

  it('does not choose between two fields that look alike', async () => {
    scene.site.faults.lookAlikeField = true;
    await panelStarted(scene);
    await reaches('failed');
    expect((await item())?.reason).toBe('ambiguous-field');
    nothingSaved();
  });

  it('waits for a slow page', async () => {
    scene.site.faults.slowMs = 1500;
    await panelStarted(scene);
    await reaches('awaiting-save');
    await pressSave();
    await reaches('applied');
    expect(saved('headline')).toEqual([NEW_HEADLINE]);
  });
});

describe('the site and the save', () => {
  it('names a save the site refuses', async () => {
    scene.site.faults.saveRefused = true;
    const panel = await panelStarted(scene);
    await reaches('awaiting-save');
    await pressSave();
    await reaches('failed');
    expect((await item())?.reason).toBe('save-refused');
    await panel.sees('Try again');
    nothingSaved();
  });

  it('notices when the site kept another text than the approved one', async () => {
    scene.site.faults.trimmedTo = 20;
    await panelStarted(scene);
    await reaches('awaiting-save');
    await pressSave();
    await reaches('failed');
    expect((await item())?.reason).toBe('saved-differently');
    expect(scene.site.profile.headline).toBe(NEW_HEADLINE.slice(0, 20));
  });
});
