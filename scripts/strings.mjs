// The strings of one language, as the browser reads them, and as our own page that no browser fills in reads them.
import { readFile } from 'node:fs/promises';
import { root } from './build-options.mjs';

/** `_locales/<language>/messages.json` with what each sentence quotes of others. */
export async function stringsOf(language) {
  const all = JSON.parse(await readFile(`${root}_locales/${language}/messages.json`, 'utf8'));
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, { ...value, message: said(key, all) }]));
}

/** A sentence with what it quotes of others: `{{key}}` stands for the words of a button, which are written once. */
function said(key, all, within = []) {
  if (!Object.hasOwn(all, key) || within.includes(key)) throw new Error(`_locales: {{${key}}} leads nowhere`);
  return all[key].message.replace(/\{\{(\w+)\}\}/g, (_, other) => said(other, all, [...within, key]));
}

/** The sentence with `$1`, `$2`… in place of the names of its placeholders. */
export const numbered = ({ message, placeholders = {} }) =>
  message.replace(/\$([A-Z]\w*)\$/g, (_, name) => placeholders[name.toLowerCase()].content);

/** What a browser needs of them: neither descriptions nor examples. */
export const shipped = (strings) =>
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
