import type { KeyInput, Page } from 'puppeteer-core';

/** Somebody without a mouse: only keys, and at every stop it is looked at whether the focus can be seen. */
export class ByKeyboard {
  constructor(readonly page: Page) {}

  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Text into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.sendCharacter(text);
  }

  /** Replaces all that the focused box holds. */
  async replaceWith(text: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.press('a');
    await this.page.keyboard.up('Control');
    await this.type(text);
  }

  /** Goes on with Tab until something that reads like `name` has the focus. */
  async tabTo(name: string, key: KeyInput = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await this.press(key);
      const hidden = await this.page.evaluate(whyFocusIsNotSeen);
      const at = await this.focused();
      if (hidden) throw new Error(`at "${at}" ${hidden}`);
      if (at.includes(name)) return;
      passed.push(at);
    }
    throw new Error(`Tab never came to "${name}", only to: ${passed.join(' | ')}`);
  }

  /** Tab to it, and Enter. */
  async choose(name: string): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** The same, where it closes the popup. */
  async leaveBy(name: string): Promise<void> {
    await this.tabTo(name);
    // the popup may be gone before the key is up again
    await this.press('Enter').catch(() => undefined);
  }

  /** The text in the box of the screen. */
  typed(): Promise<string | undefined> {
    return this.page.evaluate(() => document.querySelector('textarea')?.value);
  }

  /** What a person would call the thing that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      const isField =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
      const labels = isField ? [...(at.labels ?? [])] : [];
      const labelledBy = at.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const names = [
        at.getAttribute('aria-label'),
        ...labelledBy.map((id) => document.getElementById(id)?.textContent),
        ...labels.map((label) => label.textContent),
        at.textContent,
      ];
      return names.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
    });
  }

  /** Waits for a new screen: its heading has the focus and reads like this. */
  async landsOn(heading: string): Promise<void> {
    try {
      await this.page.waitForFunction(
        (text) => {
          const at = document.activeElement;
          return at !== null && /^H[12]$/.test(at.tagName) && at.textContent?.includes(text);
        },
        { polling: 30, timeout: 15_000 },
        heading,
      );
    } catch {
      throw new Error(`the focus is not on the heading "${heading}" but on "${await this.focused()}"`);
    }
  }
}

/** Runs in the page: why a person would not see where the focus is, or an empty text. */
function whyFocusIsNotSeen(): string {
  const at = document.activeElement;
  // past the last stop the browser's own buttons have it
  if (!at || at === document.body) return '';
  if (!at.matches(':focus-visible')) return 'the focus is not shown';
  const { top, bottom, left, width, height } = at.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return 'the focus is out of the window';
  const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
  const above = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
  const label = at instanceof HTMLInputElement ? at.closest('label') : null;
  if (above && !at.contains(above) && !above.contains(at) && !label?.contains(above))
    return `it lies under ${above.className || above.tagName}`;
  const outlined = (element: Element | null) => {
    const style = element && getComputedStyle(element);
    return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  };
  if ([at, label, at.parentElement].some(outlined)) return '';
  // the sheet around a text box carries the ring, as a shadow that only the focus brings
  const sheet = at.closest('.desk-sheet');
  return sheet && getComputedStyle(sheet).boxShadow !== 'none' ? '' : 'the focus has no outline';
}
