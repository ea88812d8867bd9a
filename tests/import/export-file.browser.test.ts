import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ANSWERS } from '../support/browser/answering.ts';
import { agreed, deliver, type Scene } from '../support/browser/arrange.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';

/** The member's own data export, chosen as a file in the full tab; real files, as somebody would have them or make them. */

const HEAD = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
const ME = 'https://www.linkedin.com/in/ann-lee';
const row = (name: string, path: string, note = '', direction = 'INCOMING') =>
  `${name},Ann Lee,"1/29/26, 2:37 PM","${note}",${direction},https://www.linkedin.com/in/${path},${ME}`;
const GOOD = [
  HEAD,
  row('Ana Lima', 'ana-lima-recruiter', 'Hi Ann,\nit was great to meet &amp; talk'),
  row('Ann Lee', 'ann-lee', '', 'OUTGOING'),
  row('No Profile', ''),
  row('田中 太郎', '%E7%94%B0%E4%B8%AD'),
].join('\r\n');

let scene: Scene;
let tab: Screen;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  scene = await agreed({ scope: ANSWERS });
  tab = await inTab(scene.owner, 'desk.html');
});
afterAll(async () => {
  await scene.end();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await scene.owner.ask('sharing.clear', {});
  await tab.page.reload();
  await tab.page.locator('::-p-text(Jane Miller)').click();
  await tab.press('Share invitations');
});

async function choose(name: string, bytes: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const input = (await tab.page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}
const shared = async () => (await scene.owner.ask('sharing.get', {})).invitations.map(({ name, path }) => [name, path]);

it.each([
  ['the file itself', 'Invitations.csv', GOOD],
  ['the file with a mark of its encoding', 'Invitations.csv', `\ufeff${GOOD}`],
  ['the whole archive', 'export.zip', zipSync({ 'Invitations.csv': strToU8(GOOD), 'messages.csv': strToU8('secret') })],
  ['an archive with a folder', 'export.zip', zipSync({ Basic: { 'Invitations.csv': strToU8(GOOD) } })],
])('%s is read: who invited, and nobody who cannot be found again', async (_what, name, bytes) => {
  await choose(name, bytes);
  await tab.sees('Taken from your data export');
  await tab.sees('One other card is not from a person');
  await tab.sees('Hi Ann, it was great to meet & talk');
  expect(await shared()).toEqual([
    ['Ana Lima', '/in/ana-lima-recruiter/'],
    ['田中 太郎', '/in/田中/'],
  ]);
});

it('goes to the assistant, less who was unticked', async () => {
  await choose('Invitations.csv', GOOD);
  await tab.page.locator('label ::-p-text(太郎)').click();
  await tab.press('Make the message with one invitation');
  await deliver(scene.writer, await tab.armor());
  const { items } = await scene.writer.ask('queue.get', { id: scene.clientId });
  expect(items.map(({ invitation: { name, note, sentAt } }) => [name, note, sentAt])).toEqual([
    ['Ana Lima', 'Hi Ann,\nit was great to meet & talk', Date.UTC(2026, 0, 29, 14, 37) / 1000],
  ]);
});

it('a list that a spreadsheet saved again is read with the letters and quotes of its encoding', async () => {
  const quotes: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 };
  const text = [HEAD, row('Jürgen “Jü” Weiß', 'juergen-weiss'), row('Zoë – Lima', 'zoe-lima')].join('\r\n');
  await choose(
    'Invitations.csv',
    Uint8Array.from(text, (each) => quotes[each] ?? each.charCodeAt(0)),
  );
  await tab.sees('Taken from your data export');
  expect(await shared()).toEqual([
    ['Jürgen “Jü” Weiß', '/in/juergen-weiss/'],
    ['Zoë – Lima', '/in/zoe-lima/'],
  ]);
});

const DAMAGED = 'This file cannot be read whole';
const NOTHING_IN_IT = 'No invitation that others sent you was found';
const big = (bytes: number) => new Uint8Array(bytes).fill(65);
it.each([
  ['another file of the export', 'Connections.csv', 'First Name,Last Name\r\nAna,Lima', NOTHING_IN_IT],
  [
    'an older export without profiles',
    'Invitations.csv',
    `From,To,Sent At,Message,Direction\r\nAna,Ann,x,,INCOMING`,
    NOTHING_IN_IT,
  ],
  ['an archive without it', 'export.zip', zipSync({ 'messages.csv': strToU8(GOOD) }), NOTHING_IN_IT],
  ['an archive that is cut off', 'export.zip', zipSync({ 'Invitations.csv': strToU8(GOOD) }).slice(0, 60), DAMAGED],
  ['something else under its name', 'Invitations.csv', new Uint8Array([0x50, 0x4b, 3, 4, 255, 255, 0, 0]), DAMAGED],
  ['nothing', 'Invitations.csv', '', NOTHING_IN_IT],
  ['a bomb', 'export.zip', zipSync({ 'Invitations.csv': big(60_000_000) }), 'larger than any list of invitations'],
])('%s is refused in words, and nothing is kept', async (_what, name, bytes, says) => {
  await choose(name, bytes);
  await tab.sees(says);
  expect(await shared()).toEqual([]);
});

it('a bomb that lies about its size stops at the size it says', async () => {
  const zip = zipSync({ 'Invitations.csv': big(60_000_000) });
  const view = new DataView(zip.buffer);
  // "uncompressed size" of the entry in the directory at the end, and of its head at the beginning
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
  }
  await choose('export.zip', zip);
  await tab.sees(DAMAGED);
  expect(await shared()).toEqual([]);
});
