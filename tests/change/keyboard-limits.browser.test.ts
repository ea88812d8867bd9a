import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import { approvable } from '../support/browser/same-moment.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

/** What a yes does not reach, whatever key is pressed: unseen text, unseen changes, an older version. */

let scene: Scene;
let popup: Screen;
let keys: ByKeyboard;

const open = async () => {
  popup = await scene.owner.popup();
  keys = new ByKeyboard(popup.page);
  await keys.landsOn('Countersign');
};
const lines = async () => (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
const states = async () => (await lines()).map(({ state }) => state);

beforeAll(async () => {
  scene = await agreed();
  // a reason so long that the text can be scrolled out of sight
  const note = 'A long note about every word of it. '.repeat(50);
  await scene.writer.ask('draft.note', { clientId: scene.clientId, note });
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales' } },
    { section: 'about', fields: { about: 'Ask me anything.' } },
    { section: 'experience', formId: '1001', fields: { title: 'Sales, Europe' } },
  ]);
  await deliver(scene.owner, armor);
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  await open();
});
afterAll(() => scene.end());

describe('a text out of sight', () => {
  it('cannot be approved, and the screen says so; scrolled back it can', async () => {
    await keys.choose('Read them one by one');
    await keys.landsOn('Headline');
    await approvable(popup);
    await keys.press('End');
    await popup.sees('Scroll back to the text to approve it');
    await keys.press('a');
    const said = await popup.page.$eval('.screen-foot button.next', (button) => button.getAttribute('aria-disabled'));
    expect(said).toBe('true');
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
    // the browser may still be moving to the end, and then forgets the key
    await until(async () => {
      await keys.press('Home');
      return popup.page.evaluate(() => scrollY === 0);
    });
    await approvable(popup);
  });

  it('cannot be approved while only the present text is shown', async () => {
    await keys.tabTo('Changes');
    await keys.press('ArrowRight');
    await popup.sees('This is the present text');
    await keys.press('a');
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
    await keys.press('ArrowLeft');
    await approvable(popup);
  });
});

describe('a newer revision that arrives while the old one is read', () => {
  it('is announced, leaves the text on screen, and the old one is not approved by anybody', async () => {
    const old = (await lines())[0]?.id ?? '';
    const armor = await drafted(scene, [{ section: 'headline', fields: { headline: 'Head of European Sales' } }]);
    await deliver(scene.owner, armor);
    await popup.sees('Jane sent a newer version of this');
    await popup.sees('Head of Sales');
    expect(await popup.has('European')).toBe(false);
    await keys.press('a');
    const yes = { id: old, final: [{ name: 'headline', text: 'Head of Sales' }], edited: false };
    expect(await scene.owner.tell('review.approve', yes)).toMatchObject({ refused: 'state-moved' });
    expect(await states()).not.toContain('approved');
  });

  it('is shown when it is asked for', async () => {
    await keys.choose('Show the newer version');
    await popup.sees('European');
    await keys.landsOn('Headline');
    expect(await popup.has('newer version')).toBe(false);
  });
});

describe('approving all that remain', () => {
  it('is not offered before each was shown, and refused by the worker', async () => {
    await approvable(popup);
    await keys.tabTo('of 3', 'Tab');
    await keys.press('Enter');
    await keys.landsOn('What you decided');
    await popup.sees('2 you have not seen yet');
    expect(await popup.has('Approve all')).toBe(false);
    expect(await scene.owner.tell('review.approve-rest', { id: scene.grantId })).toEqual({ refused: 'not-shown' });
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
  });

  it('is offered once each was, and approves them all', async () => {
    for (const name of ['About', 'Head of Sales']) {
      await keys.choose(name);
      await keys.landsOn(name);
      await approvable(popup);
      await keys.tabTo('of 3');
      await keys.press('Enter');
      await keys.landsOn('What you decided');
    }
    await keys.choose('Approve all 3 remaining');
    await popup.sees('3 approved. Put them into your profile now?');
    await until(async () => (await states()).every((state) => state === 'approved'));
  });
});
