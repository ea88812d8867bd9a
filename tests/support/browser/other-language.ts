import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from './launch.ts';

const MARKED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Our words as the made-up language writes them: every vowel with a mark. */
export const inOtherLanguage = (text: string): string =>
  text.replace(/[aeiou]/gi, (letter) => MARKED[letter] ?? letter);

interface Message {
  readonly message: string;
}

/**
 * A copy of the build in a language that nobody speaks, written from right to left: what its pages show without marks never
 * went through the words.
 */
export function builtInOtherLanguage(): string {
  const build = mkdtempSync(join(tmpdir(), 'countersign-language-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const file = join(build, '_locales/en/messages.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>;
  const other = Object.entries(words).map(([key, value]) => [
    key,
    {
      ...value,
      message: value.message.replace(/\$\w+\$|[^$]+/g, (part) => (part.startsWith('$') ? part : inOtherLanguage(part))),
    },
  ]);
  const all = { ...Object.fromEntries(other), languageTag: { message: 'ar' }, direction: { message: 'rtl' } };
  writeFileSync(file, JSON.stringify(all));
  return build;
}

/**
 * Runs in the page, so it stands alone: every text on screen, or said by a screen reader, that holds a plain vowel and is
 * neither somebody's own words nor our name.
 */
export function wordsOfNoLanguage(): string[] {
  const found = new Set<string>();
  const isPlain = (text: string) =>
    /[aeiou]/i.test(text.replace(/\p{Script=Arabic}|Countersign|linkedin\.com\S*/giu, ''));
  const theirs = 'bdi, .member-text, .key, textarea, script, style, [lang]:not(html)';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (isPlain(text) && !node.parentElement?.closest(theirs)) found.add(text);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = (element.getAttribute(name) ?? '').replace(/\u2068[^\u2069]*\u2069/g, '');
      if (isPlain(text)) found.add(`${name}: ${text}`);
    }
  return [...found];
}
