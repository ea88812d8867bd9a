import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, type Scene } from '../support/browser/arrange.ts';
import { ByKeyboard } from '../support/browser/by-keyboard.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

/** The desk without a mouse: to a client, to a section, a draft, a reason, a note, and out. */

let scene: Scene;
let desk: Screen;
let keys: ByKeyboard;

beforeAll(async () => {
  scene = await agreed();
  const { clause, ...terms } = { clause: '', vanity: '', days: 7, maxChanges: 40 };
  for (const name of ['Bo Berg', 'Cleo Cruz'])
    await scene.writer.ask('client.add', {
      id: crypto.randomUUID(),
      name,
      clause,
      ...terms,
      scope: [{ section: 'about', verbs: ['set'] }],
    });
  desk = await scene.writer.desk();
  await desk.page.reload();
  await desk.sees('Cleo Cruz');
  keys = new ByKeyboard(desk.page);
});
afterAll(() => scene.end());

it('“/” searches, the arrows walk the list, Enter opens a client', async () => {
  await keys.press('/');
  await keys.type('cruz');
  await keys.press('Enter');
  await desk.sees('Cleo has not answered yet');
  await keys.press('/');
  await keys.press('Escape');
  await keys.press('ArrowDown');
  await until(async () => (await keys.focused()).startsWith('Ann Lee'));
  await keys.press('ArrowDown');
  expect(await keys.focused()).toMatch(/^(Bo Berg|Cleo Cruz)/);
  await keys.press('Home');
  await keys.press('Enter');
  await desk.sees('Nothing new for Ann Lee yet');
});

it('a section is chosen with the arrows, drafted and explained', async () => {
  await keys.tabTo('Headline');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  expect(await keys.focused()).toContain('About');
  await keys.press('Enter');
  await keys.tabTo('Paste what the profile says now');
  await keys.type(scene.site.profile.about);
  await keys.tabTo('Your draft');
  await keys.type('I listen first.');
  await keys.tabTo('Why, for Ann');
  await keys.type('Shorter.');
  await desk.sees('1 change ready for Ann Lee');
});

it('a note is added, and the message is signed; the dialog takes the focus and Esc gives it back', async () => {
  await keys.choose('add a note');
  await until(async () => (await keys.focused()).startsWith('A note to Ann'));
  await keys.type('As we said on Friday.');
  await keys.choose('Sign and copy the message');
  await until(async () => (await keys.focused()).includes('1 change for Ann Lee, signed'));
  const armor = await desk.armor();
  await keys.press('Escape');
  await desk.page.waitForFunction(() => document.querySelector('dialog') === null);
  await desk.sees('Nothing new for Ann Lee yet');
  await deliver(scene.owner, armor);
  const [line] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
  const change = await scene.owner.ask('review.show', { id: line?.id ?? '' });
  expect(change).toMatchObject({ section: 'about', rationale: 'Shorter.', note: 'As we said on Friday.' });
  expect(change.fields[0]?.after).toBe('I listen first.');
});
