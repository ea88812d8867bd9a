import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredInEveryWay } from '../support/browser/answered.ts';
import { agreed, deliver, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';

/** What comes back from the client, and a desk with two hundred of them. */

let scene: Scene;
let desk: Screen;

beforeAll(async () => {
  scene = await agreed();
  await answeredInEveryWay(scene);
  desk = await inTab(scene.writer, 'desk.html');
});
afterAll(() => scene.end());

describe('an answer', () => {
  it.each([
    ['Headline', 'said no', /Ann said no: I am no guru\./],
    ['About', 'asked', /Ann asks: Less loud, please\./],
    ['Head of Sales', 'text has moved', /The profile said something else by then, so nothing was saved/],
    ['Sales Rep', 'not in as sent', /It is not in the profile as you sent it.*The site did not take the text/],
  ])('about %s is “%s” in the list, and the editor says why', async (section, state, why) => {
    await desk.sees(new RegExp(`${section}[^·]*${state}`));
    await desk.page.locator(`nav[aria-label="Sections"] ::-p-text(${section})`).click();
    await desk.sees(why);
  });
});

describe('a text outside of what was granted', () => {
  it('cannot be sent and says so', async () => {
    const { clientId, message } = await scene.writer.ask('client.add', {
      id: crypto.randomUUID(),
      name: 'Bo Berg',
      vanity: 'ann-lee',
      scope: (['headline', 'about'] as const).map((section) => ({ section, verbs: ['set' as const] })),
      days: 7,
      maxChanges: 5,
      clause: '',
    });
    const granted = await scene.owner.ask('request.grant', {
      id: await deliver(scene.owner, message.armor),
      scope: [{ section: 'headline', verbs: ['set'] }],
      days: 7,
      maxChanges: 5,
      mode: 'fill',
      vanity: 'ann-lee',
    });
    await scene.writer.ask('draft.save', {
      clientId,
      slot: 'about',
      rationale: '',
      fields: [{ name: 'about', text: 'New', before: 'Old' }],
    });
    await deliver(scene.writer, granted.message.armor);
    await desk.page.locator('.desk-clients ::-p-text(Bo Berg)').click();
    await desk.page.locator('nav[aria-label="Sections"] ::-p-text(About)').click();
    await desk.sees('This touches a part of the profile that was not granted');
    await desk.sees('About needs a fix first');
    expect(await desk.page.$eval('.desk-foot .button.next', (b) => (b as HTMLButtonElement).disabled)).toBe(true);
  });
});

describe('two hundred clients', () => {
  beforeAll(async () => {
    await scene.writer.deskPage.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } };
      for (let number = 3; number <= 200; number++)
        await chrome.runtime.sendMessage({
          message: 'client.add',
          request: {
            id: crypto.randomUUID(),
            name: `Zoë Client ${number}`,
            vanity: '',
            scope: [{ section: 'headline', verbs: ['set'] }],
            days: 7,
            maxChanges: 5,
            clause: '',
          },
        });
    });
  }, 120_000);

  it('are all in the list, painted as fast as ten', async () => {
    await desk.page.bringToFront();
    await desk.page.reload({ waitUntil: 'domcontentloaded' });
    await desk.page.waitForFunction(() => document.querySelectorAll('.desk-clients .desk-row').length === 200);
    const painted = await desk.page.evaluate(() => performance.now());
    expect(painted).toBeLessThan(1500);
    await desk.sees('200 clients');
  });

  it('are found by a part of the name, with or without accents, and opened with Enter', async () => {
    const keys = new ByKeyboard(desk.page);
    await keys.press('/');
    await keys.type('zoe 157');
    await desk.page.waitForFunction(() => document.querySelectorAll('.desk-clients .desk-row').length === 1);
    await keys.press('Enter');
    await desk.sees('Nothing new for Zoë Client 157 yet');
    await keys.press('/');
    await keys.press('Escape');
    await desk.page.waitForFunction(() => document.querySelectorAll('.desk-clients .desk-row').length === 200);
  });

  it('are walked with the arrows, from end to end, and what has the focus is in view', async () => {
    const keys = new ByKeyboard(desk.page);
    await keys.press('ArrowDown');
    const first = await keys.focused();
    await keys.press('End');
    const last = await keys.focused();
    expect(last).not.toBe(first);
    const inView = await desk.page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    await keys.press('Home');
    expect(await keys.focused()).toBe(first);
  });
});
