import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { slowed } from '../support/browser/slow.ts';
import { ORIGIN, servePracticeSite } from './serve.ts';
import type { PracticeSite } from './types.ts';

/** A headless Chromium for looking at the practice site without any extension. */
export async function launchBrowser(): Promise<Browser> {
  return slowed(await puppeteer.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] }));
}

/** A person at the practice site: everything goes through the keyboard and the mouse. */
export class Visit {
  constructor(
    readonly page: Page,
    readonly site: PracticeSite,
  ) {}

  static async begin(browser: Browser, site: PracticeSite): Promise<Visit> {
    const page = await browser.newPage();
    await servePracticeSite(page, site);
    return new Visit(page, site);
  }

  /** Opens a page by its path and returns its status, after redirects. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(ORIGIN + path, { waitUntil: 'load' });
    return response?.status() ?? 0;
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  async see(selector: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForSelector(`>>> ${selector}`, { visible: true });
    if (!found) throw new Error(`Not seen: ${selector}`);
    return found;
  }

  /** Waits for a visible element by accessible name and role. */
  async named(name: string, role: string): Promise<ElementHandle<Element>> {
    const found = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { visible: true });
    if (!found) throw new Error(`Not seen: ${role} ${name}`);
    return found;
  }

  async press(name: string): Promise<void> {
    await (await this.named(name, 'button')).click();
  }

  /** Replaces the whole text of a field by keys; "\n" is Enter. */
  async retype(field: ElementHandle<Element>, text: string): Promise<void> {
    await field.click();
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press('KeyA');
    await keyboard.up('Control');
    await keyboard.press('Backspace');
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await keyboard.press('Enter');
      await keyboard.type(line);
    }
  }

  /** True once the dialog's Save button can be pressed. */
  saveEnabled(): Promise<boolean> {
    return this.named('Save', 'button').then((save) => save.evaluate((button) => !button.matches(':disabled')));
  }

  /** Presses Save and waits for the page behind the form. */
  async saveTo(path: string): Promise<void> {
    await this.press('Save');
    await this.page.waitForFunction((expected) => location.pathname === expected, {}, path);
  }

  /** Types into a field by its accessible name; a typeahead's list is left to close by itself. */
  async fill(name: string, role: string, text: string): Promise<void> {
    await this.retype(await this.named(name, role), text);
  }

  /** Chooses month and year by keys, in the date group of the form at this place (from 0). */
  async date(group: number, month: string, year: string): Promise<void> {
    await this.see('fieldset select');
    const selects = await this.page.$$('>>> fieldset select');
    for (const [index, text] of [month, year].entries()) {
      await selects[group * 2 + index]?.focus();
      await this.page.keyboard.type(text);
    }
  }

  /** Waits until an element holds this text, as a reader sees it. */
  async reads(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, expected) =>
        [...document.querySelectorAll<HTMLElement>(where)].some((element) => element.innerText === expected),
      {},
      selector,
      text,
    );
  }
}
