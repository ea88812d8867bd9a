import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json';
import type { ScopeView } from '../../src/grant/contract.ts';
import { scopeOfPackage } from '../../src/profile/packages.ts';
import { AREA_RULES, AREAS, type Area, type Verb } from '../../src/profile/sections.ts';
import { deliver } from '../support/browser/arrange.ts';
import { type Strangers, strangers, TERMS } from '../support/browser/long-names.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** Everything that can be granted: offered to ask for, shown to the owner, switched one by one, named wherever it counts. */

let scene: Strangers;

beforeAll(async () => {
  scene = await strangers();
  await scene.writer.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
  await scene.owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
});
afterAll(() => scene.end());

const words = messages as Record<string, { message: string }>;
const word = (stem: string, name: string) => words[`${stem}_${name.replaceAll('-', '_')}`]?.message ?? '';
const ALL: ScopeView = scopeOfPackage(AREAS);
const verbsOf = (section: Area): readonly Verb[] =>
  AREA_RULES[section].verbs.length > 1 ? AREA_RULES[section].verbs : [];

const grants = async () => (await scene.owner.ask('home.get', {})).grants;

const press = (what: ElementHandle<Element> | undefined) =>
  what?.evaluate((element) => (element as HTMLElement).click());

/** Opens every fold of a screen, as somebody would who wants to see it all. */
async function unfold(screen: Screen, folds: string): Promise<void> {
  for (const fold of await screen.page.$$(`${folds} > summary`)) await press(fold);
}

/** The boxes to tick in what belongs to an area: its own first, then one for each verb. */
async function boxesOf(screen: Screen, rows: string, section: Area): Promise<ElementHandle<HTMLInputElement>[]> {
  for (const row of await screen.page.$$(rows)) {
    const text = await row.evaluate((element) => element.querySelector('label')?.innerText.trim() ?? '');
    const label = word('section', section);
    if (text === label || text.startsWith(`${label} `) || text.startsWith(`${label}\n`))
      return row.$$('input[type="checkbox"]') as Promise<ElementHandle<HTMLInputElement>[]>;
  }
  return [];
}

const isOn = (box: ElementHandle<HTMLInputElement> | undefined) => box?.evaluate(({ checked }) => checked);

/** Flips a box there and back. */
async function flips(box: ElementHandle<HTMLInputElement>): Promise<void> {
  for (const wanted of [false, true]) {
    await press(box);
    await until(async () => (await isOn(box)) === wanted);
  }
}

describe('everything that can be granted', () => {
  let armor: string;

  it('is offered to whoever asks, each thing that may be done by itself', async () => {
    const desk = await inTab(scene.writer, 'desk.html');
    await desk.press('Ask the first client');
    await desk.press('Complete profile');
    await unfold(desk, '.desk-folded');
    await desk.type('The client’s name', 'Ann Lee');
    for (const section of AREAS) {
      const [own] = await boxesOf(desk, '.desk-scope-row', section);
      if (!(await isOn(own))) await press(own);
      await until(async () => (await isOn(own)) === true);
      const [, ...each] = await boxesOf(desk, '.desk-scope-row', section);
      expect([section, each.length]).toEqual([section, verbsOf(section).length]);
    }
    await desk.press('Sign and copy the request');
    armor = await desk.armor();
    await desk.page.close();
  });

  it('is shown to the owner, and each of it can be switched off', async () => {
    const id = await deliver(scene.owner, armor);
    expect((await scene.owner.ask('request.get', { id })).scope).toEqual(ALL);
    const popup = await inTab(scene.owner, 'popup.html');
    await popup.press('Read the request');
    await popup.sees('20 of 20 on');
    await unfold(popup, 'details.switch-row');
    const rows = 'div.switch-row:not(.small)';
    for (const section of AREAS) {
      const [own, ...each] = await boxesOf(popup, rows, section);
      expect([section, own !== undefined, each.length]).toEqual([section, true, verbsOf(section).length]);
      await press(own);
      await popup.sees('19 of 20 on');
      await press(own);
      await popup.sees('20 of 20 on');
      for (const one of each) await flips(one);
    }
    await press((await boxesOf(popup, rows, 'post'))[0]);
    await press((await boxesOf(popup, rows, 'invitations'))[2]);
    await popup.sees('19 of 20 on');
    await popup.type('Your own profile', 'linkedin.com/in/ann-lee');
    await popup.press('Grant for 7 days');
    await popup.sees('This message lets Jane');
    const scope = (await grants())[0]?.scope;
    expect(scope?.map(({ section }) => section)).toEqual(AREAS.filter((section) => section !== 'post'));
    expect(scope?.find(({ section }) => section === 'invitations')?.verbs).not.toContain('accept');
    await popup.page.close();
  });

  it('is named: what lies beside the profile in every summary, all of it where the permission is looked at', async () => {
    const popup = await inTab(scene.owner, 'popup.html');
    await popup.sees('Your complete profile, invitations ·');
    await popup.click('::-p-text(Jane Miller)');
    await popup.sees('May propose');
    const seen = (await popup.text()).toLowerCase();
    for (const section of AREAS.filter((name) => name !== 'post'))
      expect(seen).toContain(word('scope', section).toLowerCase());
    await popup.page.close();
  });

  it('is called complete only when it is', async () => {
    const scope = ALL.filter(({ section }) => section !== 'address' && section !== 'open-to-work').map(
      ({ section, verbs }) => ({ section, verbs: [...verbs] }),
    );
    const terms = { ...TERMS, scope };
    const { message } = await scene.writer.ask('client.add', {
      id: crypto.randomUUID(),
      ...terms,
      name: 'Ann',
      clause: '',
    });
    await scene.owner.ask('request.grant', { ...terms, id: await deliver(scene.owner, message.armor), mode: 'fill' });
    const popup = await inTab(scene.owner, 'popup.html');
    await popup.sees('Headline, intro, About and 13 more, invitations, posts ·');
    await popup.page.close();
  });
});
