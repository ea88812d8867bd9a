import { type Refusal, refuse } from '../refusals.ts';
import { splitHidden } from '../text/hidden.ts';
import { oddWords } from '../text/look-alikes.ts';

/**
 * Why a text cannot be the name of a person or an entry, or undefined when it can. A name stands beside every word of its
 * person and within our own sentences: it may hide nothing and pass for nobody else's.
 */
export function nameRefusal(name: string, detail = 'name'): Refusal | undefined {
  if (name.trim() === '' || splitHidden(name).some((part) => 'hidden' in part))
    return refuse('hidden-characters', detail);
  return oddWords(name).length > 0 ? refuse('look-alikes', detail) : undefined;
}
