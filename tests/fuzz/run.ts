import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/** `npm run fuzz` sets the share and where the figures go; without it three of a thousand are tried, within `npm test`. */
const SHARE = Number(process.env.FUZZ_SHARE ?? '0.003');
const SEED = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);
const FIGURES = process.env.FUZZ_FIGURES;

/** The longest one try may keep the processor busy, ms. */
export const LONGEST = 50;

/** What became of one try: a refusal's code, or anything else for what was taken. */
export type Answer = { readonly refused: string } | 'accepted';
export const answerOf = (value: unknown): Answer =>
  typeof value === 'object' && value !== null && 'refused' in value ? { refused: String(value.refused) } : 'accepted';

export interface Figures {
  readonly door: string;
  readonly tries: number;
  readonly seed: number;
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  /** The slowest try, ms of processor time, the least of three; and its input, cut. */
  readonly slowest: number;
  readonly slow: string;
}

const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Tries a door with damaged input, `full` times in the whole run. `make` turns the input into what is handed over, before the
 * clock runs. Whatever `act` throws fails, with the seed and the path
 * that give the same input again; so does a try that takes longer than 50 ms three times over.
 */
export async function fuzz<T, P>(
  door: string,
  full: number,
  input: fc.Arbitrary<T>,
  make: (input: T) => P | Promise<P>,
  act: (made: P, input: T) => Answer | Promise<Answer>,
): Promise<Figures> {
  const tries = Math.max(10, Math.round(full * SHARE));
  const seed = SEED ?? (Date.now() ^ (Math.random() * 2 ** 31)) >> 0;
  const refused: Record<string, number> = {};
  let [done, accepted, slowest, slow] = [0, 0, 0, ''];
  const one = async (value: T) => {
    const timed = async () => {
      const made = await make(value);
      const start = clock();
      const answer = await act(made, value);
      return { took: clock() - start, answer };
    };
    const { took: first, answer } = await timed();
    let took = first;
    // the collector of garbage, the compiler and whoever else is at work are no hang: the least of three counts
    for (let more = 0; more < 2 && took > Math.max(slowest, LONGEST / 2); more++)
      took = Math.min(took, (await timed()).took);
    done++;
    if (answer === 'accepted') accepted++;
    else refused[answer.refused] = (refused[answer.refused] ?? 0) + 1;
    if (took > slowest) [slowest, slow] = [took, shown(value)];
    if (took > LONGEST) throw new Error(`${door}: ${took.toFixed(0)} ms for ${shown(value)}`);
  };
  await fc.assert(fc.asyncProperty(input, one), { seed, numRuns: tries, endOnFailure: true });
  const figures = { door, tries: done, seed, accepted, refused, slowest, slow };
  if (FIGURES) appendFileSync(FIGURES, `${JSON.stringify(figures)}\n`);
  return figures;
}

function shown(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 160);
  } catch {
    return String(value).slice(0, 160);
  }
}
