// How the house stands: `npm run structure` prints its figures, and fails where one grew since it was last written down.
// What is measured and why: docs/structure.json holds the figures that may only get smaller.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { root as ROOT } from './build-options.ts';
import { walk } from './walk.ts';

/** What is read out of one source file. */
interface Source {
  readonly lines: number;
  /** The files of ours it imports, types included. */
  readonly imports: readonly string[];
  readonly exports: ReadonlySet<string>;
  readonly code: string;
}
type Sources = ReadonlyMap<string, Source>;

const PRODUCT = ['src', 'background', 'content-scripts', 'popup'];
/** More source files in one folder than a person looks through, and more lines in one file than a person reads. */
const MOST_FILES = 25;
const MOST_LINES = 300;

async function* sourceFiles(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (/\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) yield path;
  }
}

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Every source file of the product: its code, what it imports of ours (types included), and the names it exports. */
async function product(): Promise<Sources> {
  const files = new Map<string, Source>();
  for (const folder of PRODUCT)
    for await (const path of sourceFiles(join(ROOT, folder))) {
      const source = await readFile(path, 'utf8');
      const code = withoutComments(source);
      const name = relative(ROOT, path);
      // `#site/…` is the site at hand, as package.json says
      const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:\.|#site\/)[^'"]+)['"]/g)].map(
        ([, target = '']) =>
          target.startsWith('#')
            ? target.replace('#site', 'content-scripts/sites/linkedin')
            : normalize(join(dirname(name), target)),
      );
      const exported = [...code.matchAll(/^export (?:async )?(?:const|function|class|interface|type|let) (\w+)/gm)];
      files.set(name, {
        lines: source.split('\n').length,
        imports: imports.filter((target) => /\.tsx?$/.test(target)),
        exports: new Set(exported.map(([, what = '']) => what)),
        code,
      });
    }
  return files;
}

interface Visit {
  readonly index: number;
  low: number;
  on: boolean;
}

/** Groups of files that import each other in a circle, types included (Tarjan's strongly connected components). */
function circles(files: Sources): string[][] {
  const found: string[][] = [];
  const state = new Map<string, Visit>();
  const stack: string[] = [];
  let next = 0;
  const visit = (name: string): Visit => {
    const own: Visit = { index: next, low: next++, on: true };
    state.set(name, own);
    stack.push(name);
    for (const target of files.get(name)?.imports ?? []) {
      if (!files.has(target)) continue;
      const other = state.get(target);
      if (other === undefined) own.low = Math.min(own.low, visit(target).low);
      else if (other.on) own.low = Math.min(own.low, other.index);
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.lastIndexOf(name));
      for (const each of group) {
        const visited = state.get(each);
        if (visited) visited.on = false;
      }
      if (group.length > 1) found.push(group.sort());
    }
    return own;
  };
  for (const name of files.keys()) if (!state.has(name)) visit(name);
  return found;
}

/**
 * The line along which subjects depend on each other: each imports itself and what stands before it. Why it is another line
 * than one would draw by the story of a change: docs/design.md, "Subjects".
 */
const LINE = [
  'text',
  'profile',
  'wire',
  'audit',
  'site',
  'grant',
  'lock',
  'change',
  'invitation',
  'import',
  'transport',
  'draft',
  'apply',
  'backup',
];
/** Imports of a subject that stands later on the line. */
function upward(files: Sources): string[] {
  const subjectOf = (name: string) =>
    name.startsWith('content-scripts/') ? -1 : LINE.indexOf(name.split('/')[1] ?? '');
  return [...files].flatMap(([name, { imports }]) => {
    const own = subjectOf(name);
    return own < 0
      ? []
      : imports.filter((target) => subjectOf(target) > own).map((target) => `${name} imports ${target}`);
  });
}

/** A migration that imported what goes on changing would be another one tomorrow for a store of yesterday. */
const liveImports = (files: Sources): string[] =>
  [...files].flatMap(([name, { imports }]) =>
    name.startsWith('background/store/migrations/')
      ? imports
          .filter((target) => target !== 'src/bytes.ts' && dirname(target) !== dirname(name))
          .map((target) => `${name} imports ${target}`)
      : [],
  );

function doubleNames(files: Sources): [string, string[]][] {
  const where = new Map<string, string[]>();
  for (const [name, { exports }] of files)
    for (const what of exports) where.set(what, [...(where.get(what) ?? []), name]);
  return [...where].filter(([, places]) => places.length > 1);
}

function crowded(files: Sources): [string, number][] {
  const folders = new Map<string, number>();
  for (const name of files.keys()) folders.set(dirname(name), (folders.get(dirname(name)) ?? 0) + 1);
  return [...folders].filter(([, count]) => count > MOST_FILES).sort(([, a], [, b]) => b - a);
}

const SKIPPED = ['node_modules', 'dist', '.git'];
async function* under(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield path;
    else if (!SKIPPED.includes(entry.name)) yield* under(path);
  }
}

/**
 * Files of ours that docs, the lists of guards and comments name and that are not there. A path is looked for from the root,
 * a bare name of a file anywhere.
 */
async function goneNames() {
  const there = new Set<string>();
  for await (const path of under('.')) there.add(path).add(basename(path));
  const texts = ['README.md', ...[...there].filter((path) => path.includes('/') && path.endsWith('.design.md'))];
  for (const entry of await readdir(join(ROOT, 'docs'))) if (entry.endsWith('.md')) texts.push(`docs/${entry}`);
  for (const entry of await readdir(join(ROOT, 'tests/model/guards')))
    if (entry.endsWith('.txt')) texts.push(`tests/model/guards/${entry}`);
  const gone: string[] = [];
  for (const text of texts) {
    const said = await readFile(join(ROOT, text), 'utf8');
    for (const [path] of said.matchAll(
      /\b(?:src|background|content-scripts|popup|tests|scripts|_locales|docs)\/[\w./-]*\.(?:tsx?|mjs|json|md|css|txt|html|png)\b/g,
    ))
      if (!existsSync(join(ROOT, path))) gone.push(`${text} names ${path}`);
    // a file by its name alone, or with the folder it lies in
    for (const [, named = ''] of said.matchAll(/`((?:[\w-]+\/)?[\w.-]+\.(?:tsx?|mjs))`/g))
      if (![...there].some((path) => path === named || path.endsWith(`/${named}`)) && !/^[A-Z]/.test(named))
        gone.push(`${text} names ${named}`);
  }
  for (const path of [...there].filter((each) => each.includes('/') && /\.(?:tsx?|mjs|css)$/.test(each))) {
    const comments = (await readFile(join(ROOT, path), 'utf8')).match(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*/g) ?? [];
    for (const [named] of comments.join('\n').matchAll(/(?<![\w/@.:-])[\w-][\w./-]*\.(?:tsx?|mjs|md|css)\b/g))
      if (!there.has(named) && !existsSync(join(ROOT, dirname(path), named))) gone.push(`${path} names ${named}`);
  }
  return gone;
}

/** The names in a list that a file of ours keeps, `export const NAME = [...]`. */
const listed = (files: Sources, path: string, name: string): string[] => {
  const body = new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(files.get(path)?.code ?? '')?.[1] ?? '';
  const names = [...body.matchAll(/'([\w-]+)'/g)].map(([, each = '']) => each);
  if (names.length === 0) throw new Error(`${path} holds no list ${name}`);
  return names;
};

/** Comparisons with an area's name where areas should be told apart by what the table of areas says of them. */
function areasCompared(files: Sources): string[] {
  const areas = [...listed(files, 'src/profile/sections.ts', 'SECTIONS'), 'invitations', 'post'];
  const compared = new RegExp(`[!=]== '(?:${areas.join('|')})'|'(?:${areas.join('|')})' [!=]==`, 'g');
  return [...files]
    .filter(([name]) => !name.startsWith('src/profile/') && !name.startsWith('content-scripts/sites/'))
    .flatMap(([name, { code }]) => [...code.matchAll(compared)].map(([what]) => `${name} compares ${what}`));
}

/** Events of the journal that no sentence tells. */
async function untold(files: Sources): Promise<string[]> {
  const words = Object.keys(JSON.parse(await readFile(join(ROOT, '_locales/en/messages.json'), 'utf8')));
  return listed(files, 'src/audit/events.ts', 'JOURNAL_EVENTS').filter((event) => {
    const key = `activity_${event.replaceAll('-', '_')}`;
    return !words.some((word) => word === key || word.startsWith(`${key}_`));
  });
}

const files = await product();
const folders = new Set([...files.keys()].map((name) => dirname(name)));
const inCircles = circles(files);
const doubles = doubleNames(files);
const full = crowded(files);
const long = [...files].filter(([, { lines }]) => lines > MOST_LINES).map(([name]) => name);
const gone = await goneNames();
const up = upward(files);
const live = liveImports(files);
const compared = areasCompared(files);
const silent = await untold(files);
const atRoot = [...files.keys()].filter((name) => dirname(name) === 'background');
const figures = {
  'product files': files.size,
  'product folders': folders.size,
  'groups of files in a circle': inCircles.length,
  'files in a circle': inCircles.flat().length,
  'names exported in two files': doubles.length,
  [`folders with more than ${MOST_FILES} files`]: full.length,
  [`files with more than ${MOST_LINES} lines`]: long.length,
  'paths named and not there': gone.length,
  'imports against the line of subjects': up.length,
  'live imports of migrations': live.length,
  'comparisons with the name of an area': compared.length,
  'events without a sentence': silent.length,
  "files at background's root": atRoot.length,
};

const say = (line: string) => process.stdout.write(`${line}\n`);
if (process.argv.includes('--names')) {
  for (const group of inCircles) say(`circle: ${group.join(', ')}`);
  for (const [what, places] of doubles) say(`twice: ${what} in ${places.join(', ')}`);
  for (const [folder, count] of full) say(`crowded: ${folder}, ${count} files`);
  for (const name of long) say(`long: ${name}`);
  for (const each of up) say(`against the line: ${each}`);
  for (const each of compared) say(`an area by name: ${each}`);
  for (const each of silent) say(`no sentence: ${each}`);
}
for (const line of [...gone, ...live]) say(line);
/** What one change passes (docs/design.md, "Subjects"): two browsers play the story, so it is asked for by its own flag. */
async function walked() {
  const asked = process.argv.find((each) => /^--walk(?:=|$)/.test(each));
  if (asked === undefined) return {};
  const passed = await walk(asked.slice('--walk='.length) || ROOT);
  if (process.argv.includes('--names')) for (const each of passed) say(`passed: ${each}`);
  return {
    'files that one change passes': passed.length,
    'folders that one change passes': new Set(passed.map((name) => dirname(name))).size,
  };
}

const KEPT = join(ROOT, 'docs/structure.json');
const before = JSON.parse(await readFile(KEPT, 'utf8'));
const counted = { ...figures, ...(await walked()) };
const kept = process.argv.includes('--write') ? { ...before, ...counted } : before;
if (kept !== before) await writeFile(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
let grown = 0;
for (const [what, count] of Object.entries(counted)) {
  const most = kept[what] ?? 0;
  if (count > most) grown++;
  say(`${count > most ? '✗' : '✓'} ${what.padEnd(36)} ${String(count).padStart(5)}   at most ${most}`);
}
process.exit(grown === 0 ? 0 : 1);
