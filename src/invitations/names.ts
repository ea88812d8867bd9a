/** Words before a name that are no part of it, without their dots; as they are written in en, de, da, fr, es, it, pt. */
const TITLES = new Set(
  `dr doctor prof professor mr mrs ms miss mx sir dame lord lady rev reverend fr sr hon capt captain col gen lt sgt
  herr frau hr fru mag ing dipl dipl-ing dipl-kfm dipl-inf med phil jur rer nat pol oec univ habil hc
  mme mlle m me maitre don dona sra srta dra lic arq dott dottssa avv arch rag sig sigra eng msc bsc mba phd ra wp`.split(
    /\s+/,
  ),
);

/** Letters after a name: degrees and licences are short and mostly capitals ("MBA", "PhD", "M.Sc.", "CFA®"). */
const isCredential = (part: string): boolean =>
  part
    .split(/[\s,/&|]+/u)
    .filter(Boolean)
    .every((word) => {
      const letters = word.replace(/[^\p{L}]/gu, '');
      const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
      return letters.length <= 8 && (capitals * 2 >= letters.length || SUFFIXES.has(letters.toLowerCase()));
    });
const SUFFIXES = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'esq']);

const ASIDES = /\([^)]*\)|\[[^\]]*\]|[“”"„«»][^“”"„«»]*[“”"„«»]/gu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0E\uFE0F\u20E3®™]/gu;
/** Scripts in which the family name comes first, or a name is written without a space between its parts. */
const NOT_TOLD_APART = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What somebody is called in a letter, taken from the name on the card; null when it cannot be told: then a person says
 * it. Titles, letters after the name, nicknames, pronouns and pictures are left out; of "Smith, John" it is John.
 */
export function firstNameOf(name: string): string | null {
  const plain = name.normalize('NFC').replace(PICTURES, ' ').replace(ASIDES, ' ').replace(/\s+/gu, ' ').trim();
  if (plain === '' || NOT_TOLD_APART.test(plain)) return null;
  const [before = '', ...after] = plain.split(',').map((part) => part.trim());
  const turned = after.find((part) => part !== '' && !isCredential(part));
  // in capitals throughout, a name and letters after a name look alike
  if (/^\p{Lu}+$/u.test(before) && after.some((part) => /^\p{Lu}{4,}$/u.test(part))) return null;
  // more than one real part behind a comma is a description, not a name
  if (after.filter((part) => part !== '' && !isCredential(part)).length > 1) return null;
  const words =
    (turned ?? before)
      .split(/\s+[|·•–—-]\s*/u)[0]
      ?.split(' ')
      .filter(Boolean) ?? [];
  const word = words.find((each) => !isTitle(each) && !isInitial(each));
  if (word === undefined || !/^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)) return null;
  return cased(word.replace(/\.+$/u, ''));
}

const isTitle = (word: string): boolean =>
  TITLES.has(word.replace(/\./g, '').toLowerCase()) ||
  word
    .split('.')
    .filter(Boolean)
    .every((part) => TITLES.has(part.toLowerCase()));

/** "J.", "J", "J.P.", "JP." with dots only. */
const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?|(?:\p{Lu}\.-?){2,})$/u.test(word);

/** "JOHN" and "john" are John; "McKay" and "Anna-Lena" stay. */
function cased(word: string): string {
  const isShouted = word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  const isWhispered = word === word.toLowerCase();
  if (!isShouted && !isWhispered) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_all, edge: string, letter: string) => edge + letter.toUpperCase());
}
