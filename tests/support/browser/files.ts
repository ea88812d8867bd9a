import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Person } from './person.ts';
import { until } from './until.ts';

/** A file as it would lie on somebody's disk. */
export function onDisk(fileName: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'countersign-')), fileName);
  writeFileSync(path, text);
  return path;
}

/** Drops a file on an element with the browser's own drag and drop. */
export async function dropFile(page: Page, selector: string, path: string): Promise<void> {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not on the screen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const session = await page.createCDPSession();
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
}

/** Lets `act` save one file and gives what is in it. */
export async function downloaded(person: Person, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  const session = await person.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await act();
  const saved = () => readdirSync(folder).find((name) => !name.endsWith('.crdownload'));
  await until(async () => saved() !== undefined && existsSync(folder));
  await session.detach();
  const name = saved() ?? '';
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}
