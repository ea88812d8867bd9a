/** More than two lines with nothing on them, or more blanks in a row than a layout needs: what follows is out of sight. */
const GAP = /\n(?:[^\S\n]*\n){3,}|[\t\p{Zs}]{40,}/gu;

/** `at`: where it begins, UTF-16 units. */
export type GapPart = { readonly at: number } & (
  | { readonly text: string }
  | { readonly gap: 'lines' | 'blanks'; readonly count: number }
);

const gapAt = (at: number, gap: string): GapPart =>
  gap.startsWith('\n')
    ? { at, gap: 'lines', count: gap.split('\n').length - 2 }
    : { at, gap: 'blanks', count: gap.length };

/** The text cut at its gaps, for a view that shows each of them as one mark. */
export function splitGaps(text: string): GapPart[] {
  const parts: GapPart[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    if (index > from) parts.push({ at: from, text: text.slice(from, index) });
    parts.push(gapAt(index, gap));
    from = index + gap.length;
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from) });
  return parts;
}

/** The most empty lines, or blanks, in one gap of a text; 0 where it has none. */
export const longestGap = (text: string): number =>
  Math.max(0, ...splitGaps(text).map((part) => ('gap' in part ? part.count : 0)));
