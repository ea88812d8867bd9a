// The walk of one change: the product's files in which something runs while one change is drafted, sent, read, approved, put in
// and read back. The story that `npm start` plays is played with a copy of a tree in which every function says, when it runs,
// which file it stands in. `npm run structure -- --walk`.
import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseAst } from 'vite';
import { findChromium } from './chromium.ts';

/**
 * What the story says before and after it: between them Ann tells what came of the first round, Jane reads it and drafts one
 * title more, and Ann reads, approves and saves that.
 */
const BEFORE = 'nothing else moved';
const AFTER = 'second round was read';
const PRODUCT = ['src', 'background', 'content-scripts', 'popup'];
const LEFT_OUT = ['node_modules', 'dist', '.git'].map((name) => `/${name}`);

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where functions begin, and for one that is a mere expression where it ends. */
function* bodies(node: unknown): Generator<{ start: number; end: number; block: boolean }> {
  if (!isNode(node)) return;
  const { type, body } = node;
  const isFunction =
    type === 'ArrowFunctionExpression' || type === 'FunctionDeclaration' || type === 'FunctionExpression';
  if (isFunction && isNode(body) && typeof body.start === 'number' && typeof body.end === 'number')
    yield { start: body.start, end: body.end, block: body.type === 'FunctionBody' || body.type === 'BlockStatement' };
  for (const each of Object.values(node)) yield* bodies(each);
}

/** The same code, of which each function says where it stands: at most twice a second, as often as something runs. */
function talking(code: string, name: string): string {
  const key = JSON.stringify(name);
  const said = `((globalThis.walk??={})[${key}]>Date.now()-500||console.info("walk "+${key}+" "+(globalThis.walk[${key}]=Date.now())))`;
  const added = [...bodies(parseAst(code, { lang: name.endsWith('x') ? 'tsx' : 'ts' }))].flatMap(
    ({ start, end, block }) =>
      block
        ? [{ at: start + 1, text: `${said};` }]
        : [
            { at: start, text: `(${said},` },
            { at: end, text: ')' },
          ],
  );
  return added
    .sort((a, b) => b.at - a.at)
    .reduce((whole, { at, text }) => whole.slice(0, at) + text + whole.slice(at), code);
}

/** Plays the story in the folder; when it was between its first and its last step, by the clock. */
async function play(folder: string, chromium: string): Promise<{ from: number; to: number }> {
  const story = spawn('npm', ['start', '--', '--headless'], {
    cwd: folder,
    env: { ...process.env, CHROME_PATH: chromium },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for await (const line of createInterface({ input: story.stdout })) {
    if (line.includes(BEFORE)) from = Date.now();
    if (line.includes(AFTER)) to = Date.now();
  }
  if (to < from) throw new Error('The story did not come to its end.');
  return { from, to };
}

/** The files of the tree that one change passes, sorted. Any tree that plays the story: also one of long ago. */
export async function walk(root: string): Promise<string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'walk-'));
  try {
    await cp(root, copy, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !LEFT_OUT.includes(`/${relative(root, path)}`),
    });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const folder of PRODUCT)
      for (const entry of await readdir(join(copy, folder), { recursive: true })) {
        const name = join(folder, entry);
        if (!/\.tsx?$/.test(name) || name.endsWith('.d.ts')) continue;
        await writeFile(join(copy, name), talking(await readFile(join(copy, name), 'utf8'), name));
      }
    // each browser writes down what is said in its pages, its worker and the scripts in the page
    const chromium = join(copy, 'chromium.sh');
    await writeFile(
      chromium,
      `#!/bin/sh\nCHROME_LOG_FILE='${copy}'/said-$$.log exec '${findChromium()}' --enable-logging --log-file='${copy}'/said-$$.log "$@"\n`,
    );
    await chmod(chromium, 0o755);
    const { from, to } = await play(copy, chromium);
    const passed = new Set<string>();
    for (const entry of await readdir(copy))
      if (entry.startsWith('said-'))
        for (const [, name = '', at] of (await readFile(join(copy, entry), 'utf8')).matchAll(/walk (\S+) (\d+)/g))
          if (Number(at) >= from && Number(at) <= to) passed.add(name);
    if (passed.size === 0) throw new Error('No file was heard of: the browsers wrote nothing down.');
    return [...passed].sort();
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
