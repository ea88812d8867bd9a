/** Words before an employer in a headline; as of 2026-11-25. One that is no more than "in" or "en" says too little. */
const BEFORE = /\s(?:at|bei|hos|chez)\s+|(?:^|\s)@\s?/iu;
const BETWEEN = /[|·•;,/\n]|\s[-–—]\s/u;
const ENDS = /\s*(?:[()]|\s(?:and|und|og|et|y|&)\s|\p{Extended_Pictographic}|$)/u;
/** Somebody who looks for work there, or no longer works there, or is good at it, or learns or learnt there. */
const NOT_YET =
  /\b(?:look|seek|search|aspir|former|ex\b|open to|student|incoming|good|best|great|expert|skilled|suche|previous|past\b|was\b|not\b|retired|laid off|left\b|until\b|apply|applicant|interested|want|dream|future|candidate|alum|ehemal|bis\b|tidligere|someone)|fr(?:ü|ue)her/iu;
const NO_NAME = /^(?:an?|the|my|your|what|law|home|heart|scale|work|stealth)\b/iu;
/** Words that begin with a capital or a digit, with no more than "of the" between them: a sentence is none. */
const NAME =
  /^[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N}'’&+-]*(?: (?:of |the |de |la )*[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N}'’&+-]*){0,5}\.?$/u;

/** The one employer a headline names, as it is written there; null when it names none, or several, or cannot be told. */
export function companyIn(headline: string): string | null {
  const names = headline.split(BETWEEN).flatMap((part) => {
    const found = BEFORE.exec(part);
    if (found === null || NOT_YET.test(part.slice(0, found.index))) return [];
    const rest = part.slice(found.index + found[0].length);
    const name = rest.slice(0, ENDS.exec(rest)?.index).trim();
    return name.length <= 60 && NAME.test(name) && !NO_NAME.test(name) ? [name] : [];
  });
  const [name, ...others] = new Set(names);
  return name === undefined || others.length > 0 ? null : name;
}
