import type { Page } from 'puppeteer-core';
import { layoutProblems } from './layout.ts';

/**
 * Runs in the page, so it stands alone: every word of ours made longer by two fifths, as translations are, with marks on its
 * letters, and with `rtl` the page written from right to left. Gives a way back; nothing of the app may happen in between.
 */
function otherWords(direction: 'ltr' | 'rtl'): void {
  const root = document.documentElement;
  const before = { dir: root.dir, texts: [] as [Text, string][] };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    // a person's words are as long as the person made them
    if (!parent || !/\p{L}{2}/u.test(text.data) || parent.closest('bdi, .member-text, textarea, script, option, .key'))
      continue;
    before.texts.push([text, text.data]);
    text.data = text.data.replace(/\p{L}+/gu, (word) => {
      const marked = word.replace(/[aeiou]/g, (letter) => `${letter}\u0301`.normalize('NFC'));
      return marked + 'ë'.repeat(Math.round(word.length * 0.4));
    });
  }
  root.dir = direction;
  Object.assign(globalThis, {
    ownWords: () => {
      root.dir = before.dir;
      for (const [text, data] of before.texts) text.data = data;
    },
  });
}

/** What would be wrong with the screen, which is pictured, in a language of longer words, and in one that is written from right to left. */
export async function problemsInOtherWords(page: Page, picture: (name: string) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const direction of ['ltr', 'rtl'] as const) {
    await page.evaluate(otherWords, direction);
    found.push(...(await page.evaluate(layoutProblems)).map((line) => `in longer words, ${direction}: ${line}`));
    await picture(direction);
    await page.evaluate(() => (globalThis as unknown as { ownWords(): void }).ownWords());
  }
  return found;
}
