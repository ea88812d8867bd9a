import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AGAIN } from '../support/browser/again.ts';
import { agreed, approved, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { CHROME_BUILD } from '../support/browser/launch.ts';
import { untilIs } from '../support/browser/until.ts';

/**
 * An extension that was loaded again while a form stood filled has lost all that its scripts knew of that page. The form
 * is not believed: it holds what we typed, and nobody saved it.
 */

const TEXT = 'I build teams.\n\nThey sell software. 🚀';

let scene: Scene;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-build-'));
});
afterEach(async () => {
  await scene.end();
  rmSync(folder, { recursive: true, force: true });
});

const about = async () => (await scene.owner.ask('apply.queue', {})).items.find(({ section }) => section === 'about');
const stateOfAbout = async () => (await about())?.state;

it.each(Object.keys(AGAIN))(
  '%s while a form stands filled: it waits for Save as before, and is not called saved',
  async (way) => {
    const build = join(folder, 'chrome');
    cpSync(CHROME_BUILD, build, { recursive: true });
    scene = await agreed({ browsers: { writer: {}, owner: { build } } });
    const { owner, site } = scene;
    await approved(scene, await drafted(scene, [{ section: 'about', fields: { about: TEXT } }]));
    await panelStarted(scene);
    await untilIs(stateOfAbout, 'awaiting-save', 40_000);

    await AGAIN[way]?.(owner);
    await owner.comesBack();
    await (await owner.popup()).click('::-p-text(Go on beside the page)');
    const panel = await owner.panel();
    for (let n = 0; n < 4; n++) await owner.tell('apply.step', {}, panel.page);
    expect([await stateOfAbout(), site.saves]).toEqual(['awaiting-save', []]);

    await owner.tab.bringToFront();
    await owner.tab.locator('>>> dialog[open] button ::-p-text(Save)').click();
    await untilIs(stateOfAbout, 'applied', 40_000);
    expect(site.saves.map(({ values }) => values.about)).toEqual([TEXT]);
    await panel.sees('read back the same');
  },
);
