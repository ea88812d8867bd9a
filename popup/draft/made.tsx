import { CountedSentence, Sentence } from '../ui/sentence.tsx';

/** What a message is: a round of changes, or something sent before. */
export type Made =
  | { readonly what: 'round'; readonly rev: number; readonly count: number }
  | { readonly what: 'request' }
  | { readonly what: 'last' };

export function MadeTitle({ made, name }: { readonly made: Made; readonly name: string }) {
  if (made.what === 'request') return <Sentence of="desk_made_request" values={[name]} />;
  if (made.what === 'last') return <Sentence of="desk_made_last" values={[name]} />;
  if (made.count === 0) return <Sentence of="desk_made_takesBack" values={[name]} />;
  return <CountedSentence of="desk_made_round" count={made.count} values={[name]} />;
}
