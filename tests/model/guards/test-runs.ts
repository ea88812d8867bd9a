import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { ROOT } from '../bundle.ts';
import type { Edit } from '../seams.ts';
import { buildWithout } from './build-without.ts';
import { inBrowser } from './by-tests.ts';

/** Tests of one file by their names; all of it when a name is empty. */
export interface Tests {
  readonly file: string;
  readonly names: readonly string[];
}

const LITERALLY = /[.*+?^${}()|[\]\\]/g;
const NONE: readonly Edit[] = [];

/** One vitest for many runs: what has been read is kept, and only the file that a guard was taken out of is read again. */
export class TestRuns {
  private out = NONE;
  /** Those that were seen to pass by themselves with nothing taken out. */
  private readonly alone = new Set<string>();
  private constructor(private readonly vitest: Vitest) {}

  static async start(): Promise<TestRuns> {
    const config = join(ROOT, 'tests/model/guards/vitest.config.ts');
    return new TestRuns(await createVitest('test', { config, watch: false, reporters: [{}] }));
  }

  /** Whether a test fails without what the edits take out, and passes with it. */
  async miss(edits: readonly Edit[], tests: Tests): Promise<boolean> {
    if (await this.pass(edits, tests)) return false;
    const key = JSON.stringify(tests);
    if (this.alone.has(key)) return true;
    if (await this.pass(NONE, tests)) {
      this.alone.add(key);
      return true;
    }
    // they want what ran before them
    if (tests.names.length > 0) return this.miss(edits, { ...tests, names: [] });
    throw new Error(`${tests.file} fails with nothing taken out`);
  }

  private async pass(edits: readonly Edit[], { file, names }: Tests): Promise<boolean> {
    process.env.WITHOUT = JSON.stringify(edits);
    if (inBrowser(file)) process.env.COUNTERSIGN_BUILD = await buildWithout(edits);
    for (const { file: changed } of [...this.out, ...edits]) this.vitest.invalidateFile(join(ROOT, changed));
    this.out = edits;
    const wanted = names.map((name) => name.replaceAll(' > ', ' ').replaceAll(LITERALLY, '\\$&')).join('|');
    const options = wanted === '' ? {} : { testNamePattern: new RegExp(`^(?:${wanted})$`) };
    const specification = this.vitest.getRootProject().createSpecification(join(ROOT, file), options);
    const { testModules } = await this.vitest.runTestSpecifications([specification]);
    return testModules.every((module) => module.ok());
  }

  close = (): Promise<void> => this.vitest.close();
}
