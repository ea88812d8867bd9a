// One more pass over a bundle, where every byte is counted: esbuild's own names and calls cost 3 to 5 % of it.
import { type MinifyOptions, minify } from 'terser';

/** `module`: what stands at the top of a bundle is its own, in a module as in a function; no option that guesses is taken. */
const OPTIONS: MinifyOptions = { ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } };

const known = new Map<string, string>();

/** The same code, smaller; what is built for two browsers is made once. */
export async function smaller(code: string): Promise<string> {
  const made = known.get(code) ?? (await minify(code, OPTIONS)).code;
  if (made === undefined) throw new Error('terser gave nothing');
  known.set(code, made);
  return made;
}
