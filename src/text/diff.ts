import { diffArrays } from 'diff';

/**
 * Beyond this many changed words the search is given up: it takes quadratic time, and the texts of a change are hostile.
 */
const MOST_EDITS = 2000;

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const tokens = (text: string): string[] => Array.from(words.segment(text), (part) => part.segment);

/**
 * The word-level difference. Joining `same` and `removed` gives `before` byte for byte, `same` and `added` gives `after`:
 * what is shown is what is approved. A lone space between two changed words joins them, so that a rewritten phrase reads
 * as one removal and one addition.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) parts.push({ kind: 'removed', text: removed });
    if (added) parts.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  const runs = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS });
  // texts with next to nothing in common read best as one removal and one addition
  if (runs === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  runs.forEach((run, index) => {
    const text = run.value.join('');
    if (run.removed) removed += text;
    else if (run.added) added += text;
    else {
      const betweenChanges = index > 0 && index < runs.length - 1 && (removed !== '' || added !== '');
      if (betweenChanges && /^ $/.test(text)) {
        removed += text;
        added += text;
        return;
      }
      flush();
      parts.push({ kind: 'same', text });
    }
  });
  flush();
  return parts;
}
