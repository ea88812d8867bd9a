/**
 * Words and hosts that are not written in the letters they seem to be written in. After UTS #39: the restriction levels of
 * chapter 5, whole-script confusables of chapter 4, and of its table the letters that pass for an ASCII one at a glance.
 */

/** Passes for an ASCII letter: Cyrillic, Greek, Armenian, single letters of others; all of Cherokee, Coptic and Lisu. */
const LIKE =
  'АВЕЅІЈКМНОРСТУХҮЬԌԚԜӀѴаеорсухѕіјһԁԛԝӏѵүԍΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϜαγινορυχϲϳՕՏՍԼօոսցհզայဝഠଠס\\p{sc=Cher}\\p{sc=Copt}\\p{sc=Lisu}';
const ALL_LIKE = new RegExp(`^[${LIKE}]+$`, 'v');
const HOST_LIKE = new RegExp(`^[\\p{ASCII}${LIKE}ıɑɡɩ]+$`, 'v');
/** Alphabets whose letters are easily taken for one another's. */
const ALPHABETS = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Cher', 'Copt', 'Lisu'].map(
  (name) => new RegExp(`\\p{sc=${name}}`, 'u'),
);
const LATIN = /\p{sc=Latn}/u;
/** Letters that do not belong beside Latin ones as Chinese, Japanese and Korean do. */
const FOREIGN = /[\p{L}--[\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}]]/gv;
const foreignIn = (text: string): string => (text.match(FOREIGN) ?? []).join('');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Greek at the end of an abbreviation, as a science writes it: "TNFα", "IFNγ", "TGFβ1", "β2". */
const SYMBOL = /^[α-ω]{0,2}[A-Z\d](?:[A-Za-z\d]{0,12}[A-Z\d])?[α-ω]{0,2}\d?$/u;
/** Greek that passes for nothing: "μm", "kΩ", "NFκB". */
const PLAIN_GREEK = new RegExp(`^[\\p{sc=Grek}--[${LIKE}]]+$`, 'v');

/** `disguised`: every foreign letter passes for a Latin one, nothing tells a reader. `mixed`: any other mixed word. */
type Oddness = 'disguised' | 'mixed' | undefined;

function oddness(word: string): Oddness {
  const foreign = foreignIn(word);
  if (foreign === '' || SYMBOL.test(word) || PLAIN_GREEK.test(foreign)) return undefined;
  // other scripts glue their endings to Latin words; only letters that pass for Latin ones are odd there
  if (LATIN.test(word) && ALL_LIKE.test(foreign)) return 'disguised';
  return ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1 ? 'mixed' : undefined;
}

const wordsIn = (text: string): string[] => [...new Set(text.match(WORD))];

/** The odd words of a text, each once. `alone`: foreign through and through, in a text that is otherwise Latin. */
export function oddWords(text: string): { readonly word: string; readonly how: 'disguised' | 'mixed' | 'alone' }[] {
  const isLatin = LATIN.test(text) && ALL_LIKE.test(foreignIn(text));
  return wordsIn(text).flatMap((word) => {
    const how = oddness(word) ?? (isLatin && word.length > 1 && ALL_LIKE.test(word) ? 'alone' : undefined);
    return how ? [{ word, how }] : [];
  });
}

/** A name of a site before the end of a host, or what no host has: only the end says where a link leads. */
const PRETENDS =
  /(?:^|[.-])(?:com|org|net)(?:-|@|\.(?!\p{L}{2}(?::|$)))|[^\p{L}\p{M}\p{N}.:@_%+-]|linkedin(?!\.com(?::|$))/u;

export type HostOddness = 'mixed' | 'other' | 'coded' | 'pretends';

/** How a host or e-mail address, lower case, is not what it seems; undefined for most. */
export function oddHost(link: string): HostOddness | undefined {
  const host = link.slice(link.lastIndexOf('@') + 1);
  if (/(?:^|\.)xn--/.test(host)) return 'coded';
  if (wordsIn(host).some(oddness)) return 'mixed';
  if (host.normalize('NFKC') !== host || (HOST_LIKE.test(host) && /\P{ASCII}/u.test(host))) return 'other';
  return PRETENDS.test(link) || /[^.]linkedin\.com/u.test(host) ? 'pretends' : undefined;
}
