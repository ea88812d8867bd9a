// The strings of one language, as the browser reads them, and as our own page that no browser fills in reads them.
import { readFile } from 'node:fs/promises';
import { root } from './build-options.ts';

interface Sentence {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Strings = Readonly<Record<string, Sentence>>;

/** `_locales/<language>/messages.json` with what each sentence quotes of others. */
export async function stringsOf(language: string): Promise<Strings> {
  const all: Strings = JSON.parse(await readFile(`${root}_locales/${language}/messages.json`, 'utf8'));
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, { ...value, message: said(key, all) }]));
}

/** A sentence with what it quotes of others: `{{key}}` stands for the words of a button, which are written once. */
function said(key: string, all: Strings, within: readonly string[] = []): string {
  const sentence = Object.hasOwn(all, key) ? all[key] : undefined;
  if (!sentence || within.includes(key)) throw new Error(`_locales: {{${key}}} leads nowhere`);
  return sentence.message.replace(/\{\{(\w+)\}\}/g, (_, other: string) => said(other, all, [...within, key]));
}

/** The sentence with `$1`, `$2`… in place of the names of its placeholders. */
export const numbered = ({ message, placeholders }: Sentence): string =>
  message.replace(/\$([A-Z]\w*)\$/g, (_, name: string) => placeholders?.[name.toLowerCase()]?.content ?? '');

/** What a browser needs of them: neither descriptions nor examples. */
export const shipped = (strings: Strings): Strings =>
  Object.fromEntries(
    Object.entries(strings).map(([key, { message, placeholders }]) => [
      key,
      placeholders === undefined
        ? { message }
        : {
            message,
            placeholders: Object.fromEntries(
              Object.entries(placeholders).map(([name, { content }]) => [name, { content }]),
            ),
          },
    ]),
  );
