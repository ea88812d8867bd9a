/** A piece of source, and what stands in its place. `file` from the root of the project. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const STORE = 'background/store/store.ts';

/** Where a worker can be stopped or overtaken: between two transactions and while it signs. And what ends with it. */
export const SEAMS: readonly Edit[] = [
  {
    file: STORE,
    from: "(await connected()).transaction(STORES, 'readonly')",
    to: "(await turn(), await connected()).transaction(STORES, 'readonly')",
  },
  {
    file: STORE,
    from: "(await connected()).transaction(STORES, 'readwrite'",
    to: "(await turn(), await connected()).transaction(STORES, 'readwrite'",
  },
  {
    file: 'background/change/approve.ts',
    from: 'const jws = await signApproval(',
    to: 'await signing();\n  const jws = await signApproval(',
  },
  ...forgotten(
    STORE,
    'let database: Promise<Database> | undefined;',
    'database = undefined; channel = undefined; written.clear();',
  ),
  ...forgotten('background/lock/key.ts', 'let unlocked: {', 'unlocked = null; turn = 0;'),
  ...forgotten('background/lock/gone.ts', 'let told = NOTHING;', 'told = NOTHING;'),
  ...forgotten('background/store/older-copy.ts', 'let looked: Promise<void> | undefined;', 'looked = undefined;'),
  ...forgotten('background/apply/save-step.ts', "let whole = { id: '', at: 0 };", "whole = { id: '', at: 0 };"),
  ...forgotten('background/apply/handle-apply.ts', 'let stepping: Promise<void> | undefined;', 'stepping = undefined;'),
  ...forgotten(
    'background/backup/handle-reading.ts',
    'let stepping: Promise<void> | undefined;',
    'stepping = undefined;',
  ),
  ...forgotten('background/backup/handle-assisted-edit.ts', 'let staging: ', 'staging = undefined;'),
];

function forgotten(file: string, from: string, set: string): Edit[] {
  return [{ file, from, to: `resets.push(() => { ${set} });\n${from}` }];
}

/** Replaces each piece for this file, which must stand in it exactly once. */
export function edited(source: string, file: string, edits: readonly Edit[]): string {
  let text = source;
  for (const { from, to } of edits.filter((edit) => edit.file === file)) {
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** A variable of a module that no seam sets back; undefined when there is none. */
export function unknownState(source: string): string | undefined {
  const sets = [...source.matchAll(/resets\.push\(\(\) => \{(.*)\}\);/g)].map(([, set]) => set).join();
  return [...source.matchAll(/^let (\w+)/gm)].map(([, name]) => name ?? '').find((name) => !sets.includes(`${name} =`));
}
