// What every build of the extension has in common, and so whatever builds a part of it again to compare.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { shared as bundled } from './content-scripts.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const shared = bundled(root);

/** Every string of `_locales/<language>/*.json`, in the one file a browser reads. */
export async function joinedStrings(language) {
  const folder = `${root}_locales/${language}`;
  const parts = await Promise.all(
    (await readdir(folder)).sort().map(async (file) => JSON.parse(await readFile(`${folder}/${file}`, 'utf8'))),
  );
  const all = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      if (Object.hasOwn(all, key)) throw new Error(`_locales: "${key}" stands in two files`);
      all[key] = value;
    }
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, { ...value, message: said(key, all) }]));
}

/** A sentence with what it quotes of others: `{{key}}` stands for the words of a button, which are written once. */
function said(key, all, within = []) {
  if (!Object.hasOwn(all, key) || within.includes(key)) throw new Error(`_locales: {{${key}}} leads nowhere`);
  return all[key].message.replace(/\{\{(\w+)\}\}/g, (_, other) => said(other, all, [...within, key]));
}
