const WORDS =
  'sales software teams people contracts Europe who build turn complex into signed and the of listen first grow'.split(
    ' ',
  );

/** A text of so many UTF-16 units; another seed gives another text. */
export function prose(units: number, seed: number): string {
  let text = '';
  for (let n = seed; text.length < units; n = (n * 48271) % 2147483647)
    text += `${WORDS[n % WORDS.length]}${n % 13 === 0 ? '.\n\n' : ' '}`;
  return text.slice(0, units).trimEnd();
}
