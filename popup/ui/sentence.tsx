import type { ComponentChildren } from 'preact';
import { type PluralStem, type StringKey, t, tn } from '../app/strings.ts';
import { VisibleText } from './theirs.tsx';

// Stands where a value goes while the sentence is looked up; a private-use character that no string of ours holds.
const MARK = '\uE000';
const marks = (values: readonly ComponentChildren[]): string[] => values.map((_, index) => `${MARK}${index}${MARK}`);

function filled(text: string, values: readonly ComponentChildren[]): ComponentChildren {
  return text.split(MARK).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[Number(part)];
    return <bdi key={part}>{typeof value === 'string' ? <VisibleText text={value} /> : value}</bdi>;
  });
}

/**
 * A sentence of ours with words of somebody else in it. Each value stands in its own `<bdi>`, so that a name written
 * from right to left, or made to look like part of our sentence's order, moves nothing around it.
 */
export function Sentence({ of, values = [] }: { of: StringKey; values?: readonly ComponentChildren[] }) {
  return <>{filled(t(of, ...marks(values)), values)}</>;
}

/** The same with a counted thing: `$1` is the number, the values follow. */
export function CountedSentence(props: { of: PluralStem; count: number; values?: readonly ComponentChildren[] }) {
  const values = props.values ?? [];
  return <>{filled(tn(props.of, props.count, ...marks(values)), values)}</>;
}

/** Where an attribute needs it, beside sentences. */
export { isolated } from '../app/strings.ts';
