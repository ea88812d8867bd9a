/** Words before a name that are no part of it, and parts of such words; as they are written in en, de, da, fr, es, it, pt. */
const TITLE =
  /^(?:dr|doctor|prof|professor|mrs?|ms|miss|mx|sir|dame|lord|lady|rev|reverend|fr|sr|capt|captain|col|lt|sgt|maj|herr|frau|hr|fru|mag|ing|dipl|kfm|inf|univ|mme|mlle|me?|maitre|s?ra|srta|dra|lic|arq|dott|ssa|avv|arch|rag|sig|eng|msc|bsc|mba|phd|wp|c[as]|cma|adv|er|shri|smt)$/;
/** What a doctor is a doctor of. Phil, Pol and Nat are names where no title stands before them. */
const OF = /^(?:med|phil|jur|rer|nat|pol|oec|habil|h|c)$/;
/**
 * First words that are no first name, or not alone: short for something ("Wm", "Cpl", "Md"); families that many write before
 * the name; particles; half a name; callings and titles that are names too. Without marks, in small letters.
 */
const UNSURE =
  /^(?:[b-df-hj-np-tv-xz]+|.{3,}(?:[oe]va?|sk[iy]|enko|[ое]ва?|ск..|енко)|nguyen|tran|pham|huynh|hoang|phan|dang|v[ou]|l[eia]|wang|zhang|liu|chen|yang|huang|zhao|wu|zhou|lin|kim|lee|park|choi|sato|suzuki|tanaka|nagy|kovacs|toth|szabo|mohd|abdu?l?|abu|e?l|al|ibn|[dv]on|gen|van|de|ma|x[uie]|chan|tan|lim|wong|kang|bui|d?o|ho|singh|kumar|judge|sister|brother|father|mother|chef|coach|pastor|officer|major|president|ambassador|rabbi|imam|sheikh|haji|ustad|wing|the)$/;
/** Vietnamese, which has the family first; two people, or none. */
const OTHER = /[ơư\u1ea0-\u1ef9]|\s(?:[&+]|and|und|og)\s|\b(?:gmbh|inc|llc|ltd|team)\b/iu;

/** Letters after a name: degrees and licences are short and mostly capitals ("MBA", "PhD", "M.Sc.", "CFA®"). */
const isCredential = (part: string): boolean =>
  part
    .split(/[\s,/&|]+/u)
    .filter(Boolean)
    .every((word) => {
      const letters = word.replace(/[^\p{L}]/gu, '');
      const others = letters.replace(/\p{Lu}/gu, '').length;
      // "Jo" is a name, "MD" is none
      return (
        SUFFIX.test(letters) || (letters.length < 9 && others * 2 <= letters.length && (letters.length > 2 || !others))
      );
    });
const SUFFIX = /^(?:[js]r|junior|senior|i+v?|esq)$/i;

const ASIDES = /\([^)]*\)|\[[^\]]*\]|[“”"„«»][^“”"„«»]*[“”"„«»]/gu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0E\uFE0F\u20E3®™]/gu;
/**
 * What somebody is called in a letter, taken from the name on the card; null when it cannot be told: then a person says
 * it. Titles, letters after the name, nicknames, pronouns and pictures are left out; of "Smith, John" it is John. A wrong
 * name in a greeting is worse than none, so whatever may be a family's name, an abbreviation or a title is none.
 */
export function firstNameOf(name: string): string | null {
  if (name.length > 200) return null;
  const plain = name.normalize('NFC').replace(PICTURES, ' ').replace(ASIDES, ' ').replace(/\s+/gu, ' ').trim();
  // letters that only look like letters, and "Mª" for María
  if (OTHER.test(plain) || plain.normalize('NFKC') !== plain) return null;
  const [before = '', ...after] = plain.split(',').map((part) => part.trim());
  const [turned, ...more] = after.filter((part) => !isCredential(part));
  // a family's name and a first name, or else it is a description; in capitals, a name and letters after one look alike
  if (
    after.length > 0 &&
    (more.length > 0 || (turned ? before.includes(' ') : !before.includes(' ') || isShouted(before)))
  )
    return null;
  const [said = ''] = (turned ?? before).split(/\s+[|·•–—-]\s*/u);
  const words = said.split(' ').filter(Boolean);
  const at = words.findIndex((each, index) => !isTitle(each, index) && !isInitial(each));
  const word = words[at] ?? '';
  // behind a title or an initial, a name alone is the family's
  if (at > 0 && (isShouted(said) || words.slice(at + 1).every(isCredential))) return null;
  // Latin, Greek and Cyrillic letters: elsewhere the family comes first, or no space stands between the two
  if (!/^[A-Z\u00c0-\u02af\u0370-\u052f][\p{L}\p{M}'’-]{0,39}$/iu.test(word)) return null;
  if (UNSURE.test(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))) return null;
  // "DUPONT Jean", "JR Smith"
  if (isShouted(word) && (word.length <= 2 || !isShouted(said))) return null;
  return cased(word);
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

const isTitle = (word: string, index: number): boolean =>
  word
    .toLowerCase()
    .split(/[.-]/)
    .filter(Boolean)
    .every((part) => TITLE.test(part) || (index > 0 && OF.test(part)));

/** "J.", "J", "J.P.", "JP." with dots only. */
const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?|(?:\p{Lu}\.-?){2,})$/u.test(word);

/** "JOHN" and "john" are John; "McKay" and "Anna-Lena" stay. */
function cased(word: string): string {
  if (!isShouted(word) && word !== word.toLowerCase()) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_all, edge: string, letter: string) => edge + letter.toUpperCase());
}
