import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSignedReport } from '../../src/audit/check.ts';
import { signedReportIn } from '../../src/audit/island.ts';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { downloaded } from '../support/browser/files.ts';
import { keepNoKeys } from '../support/browser/no-keys.ts';
import { Person } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import { putBehind, storedIn } from '../support/browser/stored.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** Stopping from everywhere, the settings, the record, and a browser that keeps nothing. */

let scene: Scene;
let screen: Screen;

beforeAll(async () => {
  scene = await agreed();
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Head of Sales' } },
    { section: 'about', fields: { about: 'I listen first.' } },
  ]);
  await deliver(scene.owner, armor);
  screen = await inTab(scene.owner, 'popup.html');
});
afterAll(() => scene.end());

const home = async () => {
  await screen.page.reload();
  await screen.sees('Who may propose changes');
};

describe('“Stop everything”', () => {
  const toSummary = async () => {
    await screen.press('Read them one by one');
    await screen.press('Read without checking');
    await screen.press('Show all: 1 of 2');
    await screen.sees('What you decided');
  };
  const SCREENS: [string, () => Promise<void>][] = [
    ['home', async () => {}],
    ['the box for messages', () => screen.press('Paste a message from your writer')],
    ['a grant', () => screen.page.locator('.list .line').click()],
    ['the three words', () => screen.press('Read them one by one')],
    [
      'a change',
      async () => {
        await screen.press('Read them one by one');
        await screen.press('Read without checking');
        await screen.sees('1 of 2');
      },
    ],
    ['the summary', toSummary],
    ['settings', () => screen.press('Settings')],
    ['activity', () => screen.press('Activity')],
    [
      'a message to send',
      async () => {
        await screen.page.locator('.list .line').click();
        await screen.press('Show the permission’s message again');
        await screen.sees('The permission, once more');
      },
    ],
    [
      'a request',
      async () => {
        const { message } = await scene.writer.ask('client.add', {
          id: crypto.randomUUID(),
          name: 'Ann',
          vanity: 'ann-lee',
          scope: [{ section: 'about', verbs: ['set'] }],
          days: 1,
          maxChanges: 1,
          clause: '',
        });
        await deliver(scene.owner, message.armor);
        await screen.press('Read the request');
      },
    ],
  ];

  it.each(SCREENS)('stops with one click from %s, and starts again with another', async (_name, goThere) => {
    await home();
    await goThere();
    await screen.press('Stop everything');
    await screen.sees('Everything is stopped. Nothing is typed or saved until you start again');
    expect((await scene.owner.ask('app.get', {})).stopped).toBe(true);
    await screen.press('Start again');
    await until(async () => !(await scene.owner.ask('app.get', {})).stopped);
  });
});

it('settings keep the name and the use', async () => {
  await home();
  await screen.press('Settings');
  await screen.type('Your name', 'Ann L. Lee');
  await screen.press('Both my own profile, and clients', 'radio');
  await screen.press('Save settings');
  await screen.sees('Saved.');
  expect(await scene.owner.ask('app.get', {})).toMatchObject({ name: 'Ann L. Lee', role: 'both' });
  await screen.press('Back');
  await screen.sees('Desk Activity Settings');
  await screen.press('Settings');
  await screen.type('Your name', '   ');
  await screen.press('Save settings');
  await screen.sees('Write your name first');
  expect((await scene.owner.ask('app.get', {})).name).toBe('Ann L. Lee');
});

describe('the record', () => {
  it('tells in sentences what happened, newest first', async () => {
    await home();
    await screen.press('Activity');
    await screen.sees(
      /You started everything again.*You stopped everything.*Jane Miller sent 2 changes.*You gave Jane Miller a permission/,
    );
    expect(
      await screen.page.$$eval('.activity-day li p', (lines) => lines.filter((line) => !line.textContent)),
    ).toEqual([]);
    expect(await screen.has('has no words for')).toBe(false);
  });

  it('is exported as one line of JSON for each entry, without a text of the profile', async () => {
    const { entries } = await scene.owner.ask('audit-log.verify', {});
    const { name, text } = await downloaded(scene.owner, () => screen.press('Export the activity as a file'));
    await screen.sees(`Saved as ${name}`);
    expect(name).toMatch(/\.jsonl$/);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(entries + 1);
    expect(JSON.parse(lines.pop() ?? '')).toEqual({ statement: expect.any(String) });
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ seq: expect.any(Number), hash: expect.any(String) });
    expect(text).not.toContain('Head of Sales');
  });

  it('is saved as a signed report of one person, by default without a text, and checks out', async () => {
    await screen.press('Save as a certificate');
    const { name, text } = await downloaded(scene.owner, () => screen.press('Save certificate'));
    await screen.sees(`Saved as ${name}`);
    expect(name).toMatch(/\.html$/);
    const checked = await checkSignedReport(signedReportIn(text));
    expect(checked).toMatchObject({ grants: [{ sub: 'ann-lee' }] });
    expect('requests' in checked && checked.requests.map(({ name: who }) => who)).toContain('Jane Miller');
    expect(text).not.toContain('Head of Sales');
  });

  it('is in order, until one entry was tampered with: then that entry is named', async () => {
    await screen.press('Verify that nothing was changed');
    await screen.sees(/All \d+ entries are in order/);
    const entry = (await storedIn(scene.owner, 'journal')).find(({ seq }) => seq === 3);
    await putBehind(scene.owner, 'journal', { ...entry, event: 'change-approved' });
    await screen.press('Verify that nothing was changed');
    await screen.sees('Something was changed at entry 3. What stands before it is in order.');
  });
});

describe('a browser that cannot keep keys', () => {
  const SENTENCE = 'This browser cannot keep the key that makes you, you';

  it('says so at the first run, and sets nothing up', async () => {
    const person = await Person.arrive('Ann Lee');
    try {
      await keepNoKeys(person);
      const first = await inTab(person, 'popup.html');
      await first.type('Your name', 'Ann Lee');
      await first.press('Begin');
      await first.sees(SENTENCE);
      expect(await person.ask('app.get', {})).toMatchObject({ role: null });
    } finally {
      await person.leave();
    }
  });

  it('says so when everything was deleted in between', async () => {
    await scene.owner.killWorker();
    await scene.owner.deskPage.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('countersign');
          gone.onsuccess = () => resolve();
          gone.onerror = gone.onblocked = () => reject(new Error('the database is still in use'));
        }),
    );
    await screen.page.reload();
    await screen.sees(SENTENCE);
  });
});
