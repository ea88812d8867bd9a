import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliver, type Scene } from '../support/browser/arrange.ts';
import { pressOnPage } from '../support/browser/finished.ts';
import { problems } from '../support/browser/inspect.ts';
import { ANN, JANE, strangers } from '../support/browser/long-names.ts';
import { panelBeside } from '../support/browser/panel-beside.ts';
import { ANN as PROFILE } from '../support/browser/person.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';
import { changesOfEveryKind, manyEntries, WHOLE_REQUEST } from '../support/browser/whole-profile.ts';

/** The screens that came with every section of a profile, in the order two people meet them; see `tests/app/axe-popup.browser.test.ts`. */

let scene: Scene;
let popup: Screen;
let panel: Screen;

beforeAll(async () => {
  scene = { ...(await strangers()), clientId: '', grantId: '' };
  await scene.owner.ask('app.set-up', { role: 'owner', name: ANN });
  await scene.writer.ask('app.set-up', { role: 'delegate', name: JANE });
  popup = await inTab(scene.owner, 'popup.html');
});
afterAll(() => scene.end());

const isFine = async (screen: Screen, name: string) => expect.soft(await problems(screen, name), name).toEqual([]);
const changeOf = async (section: string, op: string) =>
  (await scene.owner.ask('apply.queue', {})).items.find((item) => item.section === section && item.op === op)?.id;
const unfold = ({ page }: Screen, css = 'details') =>
  page.$$eval(css, (all) => {
    for (const one of all) one.setAttribute('open', '');
  });
/** One of the fourteen, chosen from the list of all. */
const reads = async (name: string, says: string) => {
  await popup.page.locator('.screen-actions .link ::-p-text(of 14)').click();
  await popup.page.locator(`.summary ::-p-text(${name})`).click();
  await popup.sees(says);
};

it('a request for all sections, and the grant', async () => {
  const asked = await scene.writer.ask('client.add', { id: crypto.randomUUID(), ...WHOLE_REQUEST });
  await deliver(scene.owner, asked.message.armor);
  await popup.page.reload();
  await popup.press('Read the request');
  await popup.sees('18 of 18 on');
  await isFine(popup, 'request folded');
  await unfold(popup);
  await isFine(popup, 'request unfolded');
  await popup.press('Grant for 7 days');
  await deliver(scene.writer, await popup.armor());
  const [grant] = (await scene.owner.ask('home.get', {})).grants;
  scene = { ...scene, clientId: asked.clientId, grantId: grant?.id ?? '' };
  await deliver(scene.owner, await changesOfEveryKind(scene));
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
  await popup.press('Done');
  await popup.sees('sent 14 changes');
  await isFine(popup, 'home with 14');
  // by key: a row that a long name pushed under the foot would be missed by the mouse
  await popup.page.focus('.list .line');
  await popup.page.keyboard.press('Enter');
  await popup.press('Tell your network about new positions', 'switch');
  await isFine(popup, 'grant');
  await popup.press('Back');
});

it('the review of every kind of change', async () => {
  await popup.press('Read them one by one');
  await popup.sees('of 14');
  await reads('Sales Rep', 'Why:');
  await isFine(popup, 'review position');
  await reads('Aarhus', 'Field of study');
  await isFine(popup, 'review school');
  await reads('Certified', 'wants to remove');
  await isFine(popup, 'review removal');
  await popup.page.keyboard.press('r');
  await popup.sees('You can leave it empty');
  await isFine(popup, 'reject removal');
  await popup.press('Cancel');
  await reads('About', 'Top skills');
  await isFine(popup, 'review top skills');
  await reads('Southern', 'wants to add a position');
  await isFine(popup, 'review new position');
  await popup.page.keyboard.press('e');
  await popup.sees('Your edit');
  await isFine(popup, 'edit new position');
  await popup.press('Leave it as Jane wrote it');
});

it('the plan, and what the page has to be asked or told', async () => {
  const { owner, site } = scene;
  const { lines } = await owner.ask('review.list', { id: scene.grantId });
  for (const { id } of lines) await owner.ask('review.shown', { id });
  await until(async () => !('refused' in ((await owner.tell('review.approve-rest', { id: scene.grantId })) as object)));
  ({ panel } = await panelBeside(owner));
  await panel.sees('14 changes on 7 pages');
  await isFine(panel, 'plan');
  await unfold(panel);
  await isFine(panel, 'plan unfolded');
  // the rest is done already, so that nobody waits for it
  const toSee = [await changeOf('experience', 'add'), await changeOf('certifications', 'remove')];
  for (const { id, section, entry } of (await owner.ask('apply.queue', {})).items)
    if (section !== 'websites' && entry?.title !== 'Sales Rep' && !toSee.includes(id))
      await owner.ask('apply.by-hand', { id });
  site.ui.mutations = [{ kind: 'decoy', before: 'description', label: 'Industry*', type: 'input' }];
  await panel.press('Continue');
  await panel.sees('The form also asks for', 60_000);
  await isFine(panel, 'asks for more');
  await pressOnPage(scene, 'Save', true);
  await panel.sees('Press Delete on the page', 60_000);
  await isFine(panel, 'to be removed');
  await owner.tab.bringToFront();
  await owner.tab.keyboard.press('Enter');
  await pressOnPage(scene, 'Delete', true);
  await panel.sees('Copy it, paste it', 60_000);
  await isFine(panel, 'guided copy');
  await panel.press('Done by hand');
  await panel.sees('Which one is meant?');
  await isFine(panel, 'which one');
  await panel.press('None of these', 'radio');
  await panel.press('None of these');
  await panel.sees('Try again');
  await isFine(panel, 'none of these');
  await panel.page.$eval('.panel-line .link', (undo) => (undo as HTMLElement).click());
  await panel.sees('You want to take something back');
  await isFine(panel, 'undo');
  await panel.press('Later');
});

it('help with the page, and what two typed together', async () => {
  const { tab } = scene.owner;
  await tab.bringToFront();
  await tab.goto(`${PROFILE}edit/forms/summary/new/`);
  await tab.locator('dialog [role="textbox"]').fill('We wrote this together.');
  await panel.press('Help with this page');
  await isFine(panel, 'help');
  await panel.press('Check this page');
  await panel.sees('The Save button was found');
  await unfold(panel);
  await isFine(panel, 'help after a check');
  await panel.press('Take over this form');
  await panel.sees('We wrote this together');
  await isFine(panel, 'assisted edit');
  popup = await inTab(scene.owner, 'popup.html');
  await popup.sees('Together at this computer');
  await isFine(popup, 'home with what was staged here');
});

it('copies of the whole profile', async () => {
  const { profile } = scene.site;
  // reading takes its time: one entry in each of three sections, none in the others
  const kept: readonly unknown[] = [profile.positions, profile.skills, profile.languages];
  for (const list of Object.values(profile)) if (Array.isArray(list)) list.splice(kept.includes(list) ? 1 : 0);
  await panel.press('Later');
  await panel.press('Copies of my profile');
  await isFine(panel, 'no copy');
  await scene.owner.tab.bringToFront();
  await panel.press('Keep a copy now');
  await panel.sees('Only reading');
  await isFine(panel, 'reading for a copy');
  await panel.sees('Kept in this browser', 100_000);
  await isFine(panel, 'copied');
  await panel.press('Done');
  await panel.press('Delete…');
  await isFine(panel, 'delete a copy');
  await panel.press('Keep it');
  await isFine(panel, 'snapshots');
  await popup.page.bringToFront();
  await popup.press('Settings');
  await popup.press('Copies of my profile');
  await popup.page.locator('.card .link.stop').click();
  await isFine(popup, 'snapshots');
});

it('a client with many entries', async () => {
  await manyEntries(scene);
  const desk = await inTab(scene.writer, 'desk.html');
  const row = (name: string) => desk.page.locator(`nav[aria-label="Sections"] ::-p-text(${name})`).click();
  await desk.sees('Licenses & certifications');
  await isFine(desk, 'many entries');
  await row('Licenses');
  await row('Forklift');
  await desk.press('Propose to remove a certification');
  await desk.sees('will be asked to remove');
  await isFine(desk, 'removal');
  await row('Skills');
  await desk.type('Add skills, one per line', 'Negotiation\nPlanning\nPatience');
  await desk.press('Add these skills');
  await desk.sees('2 skills added');
  await isFine(desk, 'skills');
  await row('Add a position…');
  await desk.press('Write a new position');
  await desk.sees('New position');
  await isFine(desk, 'new position');
  await desk.press('New client');
  await desk.press('Complete profile');
  await unfold(desk, '.desk-folded');
  await isFine(desk, 'new client');
});
