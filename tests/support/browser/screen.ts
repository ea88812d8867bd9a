import type { Page } from 'puppeteer-core';

/** How long a screen may take to show what is waited for, ms. */
const PATIENCE = 15_000;

/** One of our screens (or the practice site), used as a person would: by what is written on it, by mouse and keyboard. */
export class Screen {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENCE);
  }

  /** Presses a control by its name: a button unless another role is said. */
  async press(
    name: string,
    role: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'menuitem' = 'button',
  ): Promise<void> {
    await this.click(`::-p-aria([name="${name}"][role="${role}"])`);
  }

  /**
   * Clicks what a selector of puppeteer finds. A click may close its own screen, as some do in the popup: then nobody is
   * left to say that it was clicked, and the screen that comes next shows it.
   */
  async click(selector: string): Promise<void> {
    const gone = new AbortController();
    const close = () => gone.abort();
    this.page.once('close', close);
    await this.page
      .locator(selector)
      .click({ signal: gone.signal })
      .catch(async (error: Error) => {
        if (gone.signal.aborted || this.page.isClosed()) return;
        throw new Error(`${selector} could not be clicked: ${error.message}; ${await this.state()}`);
      });
    this.page.off('close', close);
  }

  /** Replaces what a field holds by typing, found by its name. */
  async type(name: string, text: string): Promise<void> {
    const field = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
    await field?.focus();
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.sendCharacter(text);
  }

  /** Waits until a text can be read on the screen, also inside open shadow roots. */
  async sees(text: string | RegExp, patience = PATIENCE): Promise<void> {
    const source = text instanceof RegExp ? text.source : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    try {
      await this.page.waitForFunction(
        (pattern) => new RegExp(pattern, 'u').test(document.body.innerText.replace(/\s+/g, ' ')),
        { polling: 50, timeout: patience },
        source.replace(/ /g, '\\s+'),
      );
    } catch {
      throw new Error(`"${text}" is not on the screen, which reads:\n${await this.text()}`);
    }
  }

  /** What can be read on the screen now, white space folded. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** For a failure: whether the browser draws the screen at all, and what it reads. */
  private async state(): Promise<string> {
    const drawn = await this.page.evaluate(() =>
      Promise.race([
        new Promise<string>((resolve) => requestAnimationFrame(() => resolve('drawn'))),
        new Promise<string>((resolve) => setTimeout(resolve, 1000, 'not drawn')),
      ]),
    );
    return `the screen is ${drawn} and reads:\n${await this.text()}`;
  }

  async has(text: string): Promise<boolean> {
    return (await this.text()).includes(text);
  }

  /** The text of a read-only message, as somebody would copy it. */
  armor(): Promise<string> {
    return this.page
      .waitForFunction(
        () =>
          [...document.querySelectorAll('textarea')]
            .map((area) => area.value)
            .find((value) => value.startsWith('-----BEGIN COUNTERSIGN')),
        { polling: 50, timeout: PATIENCE },
      )
      .then((handle) => handle.jsonValue() as Promise<string>);
  }

  /** Pastes a text into the box that has the focus or into the named one, with a real paste event. */
  async paste(name: string, text: string): Promise<void> {
    const box = await this.page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
    await box?.focus();
    await this.page.evaluate((value) => {
      const data = new DataTransfer();
      data.setData('text/plain', value);
      const target = document.activeElement;
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (target?.dispatchEvent(event)) document.execCommand('insertText', false, value);
    }, text);
  }

  async picture(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async theme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  }
}
