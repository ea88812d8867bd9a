// The walls of the house: fails when a folder imports what it must not, or `src` uses a browser.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which of our folders a folder may import from. Nothing outside this table may be imported by the product. */
const MAY_IMPORT = {
  src: ['src'],
  background: ['background', 'src'],
  'content-scripts': ['content-scripts', 'src'],
  popup: ['popup', 'src', '_locales'],
};

/** Which packages a folder may import: a dependency is used where it has a reason, and nowhere else. */
const PACKAGES = {
  src: ['zod/mini', 'jose', 'diff', '@noble/hashes', '@scure/bip39'],
  background: ['webextension-polyfill', 'zod/mini', 'jose', 'idb'],
  // the site at hand: content-scripts/engine/site.ts
  'content-scripts': ['dom-accessibility-api', '#site'],
  // what reads a chosen file is loaded only then: popup/import
  popup: ['webextension-polyfill', 'preact', 'papaparse', 'fflate'],
};

/** Names by which code would reach the browser, its pages or the extension API; `src` is the product without them. */
const BROWSER_NAMES =
  /\b(browser|chrome|document|window|localStorage|sessionStorage|indexedDB|navigator|location)\s*[.[]/;

async function* files(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Every breach below a root folder, as sentences. */
export async function breaches(root) {
  const found = [];
  for (const folder of Object.keys(MAY_IMPORT))
    for await (const path of files(join(root, folder))) {
      const name = relative(root, path);
      const code = withoutComments(await readFile(path, 'utf8'));
      if (name.startsWith('content-scripts/engine/') && /from '[^']*sites\//.test(code))
        found.push(`${name} names a site: it is asked for as #site`);
      for (const [, specifier] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)) {
        if (specifier.startsWith('.')) {
          const target = normalize(join(dirname(name), specifier)).split(/[\\/]/)[0];
          if (!MAY_IMPORT[folder].includes(target))
            found.push(`${name} imports ${specifier}: ${folder} may not use ${target}`);
        } else if (!PACKAGES[folder].some((allowed) => specifier === allowed || specifier.startsWith(`${allowed}/`)))
          found.push(`${name} imports ${specifier}: ${folder} may not use that package`);
      }
      const browserName = folder === 'src' ? BROWSER_NAMES.exec(code)?.[0] : undefined;
      if (browserName) found.push(`${name} uses ${browserName}: src is the product without a browser`);
    }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await breaches(ROOT);
  for (const breach of found) process.stderr.write(`${breach}\n`);
  process.stdout.write(found.length === 0 ? 'dependency rules: kept\n' : `dependency rules: ${found.length} broken\n`);
  process.exit(found.length === 0 ? 0 : 1);
}
