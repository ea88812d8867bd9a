/** Words before an employer in a headline; as of 2026-11-25. One that is no more than "in" or "en" says too little. */
const BEFORE = /(?:\s(?:at|bei|hos|chez)\s+|\s?@\s?)/iu;
const ENDS = /\s*(?:[|·•;,/\n()]|\s[-–—]\s|\s(?:and|und|og|et|y|&)\s|$)/u;

/** The employer a headline names, as it is written there; null when it names none in a way that can be told. */
export function companyIn(headline: string): string | null {
  const found = BEFORE.exec(headline);
  if (found === null) return null;
  const rest = headline.slice(found.index + found[0].length);
  const name = rest.slice(0, ENDS.exec(rest)?.index).trim();
  return name === '' || name.length > 60 ? null : name;
}
