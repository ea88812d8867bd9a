// The size budgets of docs/design.md: every byte a part loads, minified and gzipped. Needs a build.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/chrome/', import.meta.url));

/** KB = 1000 bytes. The panel and the desk have no budget of their own in the design; the popup's is the measure. */
const BUDGETS = [
  { what: 'popup script and style', roots: ['popup/popup.js', 'popup/popup.css'], limit: 60 },
  { what: 'side panel script and style', roots: ['popup/panel.js', 'popup/panel.css'], limit: 60 },
  { what: 'desk script and style', roots: ['popup/desk.js', 'popup/desk.css'], limit: 120 },
  { what: 'content script for filling', roots: ['content-scripts/fill.js'], limit: 25 },
  { what: 'content script for reading', roots: ['content-scripts/read.js'], limit: 15 },
  { what: 'content script for checking', roots: ['content-scripts/check.js'], limit: 20 },
  { what: 'content script for invitations', roots: ['content-scripts/invitations.js'], limit: 15 },
  { what: 'content script for composing', roots: ['content-scripts/compose.js'], limit: 15 },
  { what: 'worker', roots: ['background/index.js'], limit: 80 },
];

/** A file and every chunk it imports, each once. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const code = readFileSync(DIST + file, 'utf8');
  // a chunk that is only asked for later is not loaded with the page
  for (const chunk of readdirSync(DIST + folder))
    if (chunk.startsWith('shared-') && new RegExp(`(?:from|import)\\s*"\\./${chunk}"`).test(code))
      loaded(folder + chunk, seen);
  return seen;
}

let over = 0;
for (const { what, roots, limit } of BUDGETS) {
  const files = new Set(roots.flatMap((root) => [...loaded(root)]));
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file), { level: 9 }).length, 0);
  const kb = bytes / 1000;
  if (kb > limit) over++;
  process.stdout.write(`${kb > limit ? '✗' : '✓'} ${what.padEnd(30)} ${kb.toFixed(1).padStart(6)} KB of ${limit} KB\n`);
}
process.exit(over === 0 ? 0 : 1);
