import { sha256url } from '../bytes.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { KINDS, type Kind } from './kinds.ts';

/**
 * Armor: a package as text that survives e-mail and chat. The body is the compact JWS or JWE with `+` and `/` in place
 * of `-` and `_` (chat programs eat underscores), 64 characters to a line, and a line `=` with six characters of the
 * body's SHA-256, so that a damaged copy is told apart from one that was never for this person.
 */
export const MAX_ARMORED = 1_000_000; // UTF-16 units of pasted text
const MAX_BLOCKS = 20;
const LINE = 64;

export function armor(kind: Kind, compact: string): string {
  const body = compact.replaceAll('-', '+').replaceAll('_', '/');
  const lines = body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [
    `-----BEGIN COUNTERSIGN ${KINDS[kind]}-----`,
    ...lines,
    `=${checksum(compact)}`,
    `-----END COUNTERSIGN ${KINDS[kind]}-----`,
    '',
  ].join('\n');
}

const checksum = (compact: string): string => sha256url(compact).replaceAll('-', '+').replaceAll('_', '/').slice(0, 6);

// Dashes may have been turned into other dashes, and the words may be wrapped over two quoted lines.
const EDGE = '[-\\u2010-\\u2015\\u2212]{1,6}';
const BEFORE = new RegExp(`${EDGE}[\\s>|]*(BEGIN|END)[\\s>|]+$`);
const AFTER = new RegExp(`^[\\s>|]+[A-Z]{1,20}([\\s>|]*${EDGE})?`);
const WORD = 'COUNTERSIGN';
/** So far around the word, UTF-16 units, its line may reach. */
const AROUND = 200;
/** A text that says the word more often is not made of messages. */
const MOST_WORDS = 1000;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
  quot: '"',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
};
/** What nobody sees: programs put it around or between the characters of a line. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * Every block in a pasted text, in order: the compact serialisation, or why that block cannot be one. Quote marks, broken
 * lines, HTML tags and entities, and quoted-printable line ends are undone; anything else wrong is a refusal. The time is
 * linear in the text, whatever it holds.
 */
export function unarmor(pasted: string): (string | Refusal)[] {
  if (pasted.length > MAX_ARMORED) return [refuse('too-large')];
  const text = withoutMarkup(pasted);
  const lines = edgesOf(text);
  const begins = lines.filter(({ is }) => is === 'BEGIN');
  if (lines.length > MOST_WORDS || begins.length > MAX_BLOCKS) return [refuse('too-large')];
  if (begins.length === 0) return [refuse('nothing-found')];
  return begins.map(({ to }, index) => {
    const next = begins[index + 1]?.from ?? text.length;
    const end = lines.find(({ is, from }) => is === 'END' && from >= to && from < next);
    return end === undefined ? refuse('truncated') : body(text.slice(to, end.from));
  });
}

interface Edge {
  readonly is: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** The first and last lines of blocks, in order, and other places that say the word (`is` undefined). */
function edgesOf(text: string): Edge[] {
  const edges: Edge[] = [];
  for (let at = text.indexOf(WORD); at >= 0 && edges.length <= MOST_WORDS; at = text.indexOf(WORD, at + 1)) {
    const behind = at + WORD.length;
    const before = BEFORE.exec(text.slice(Math.max(0, at - AROUND), at));
    const after = AFTER.exec(text.slice(behind, behind + AROUND));
    const isEdge = before && after && (before[1] === 'END' || after[1] !== undefined);
    edges.push({
      is: isEdge ? before[1] : undefined,
      from: at - (before?.[0].length ?? 0),
      to: behind + (after?.[0].length ?? 0),
    });
  }
  return edges;
}

const withoutMarkup = (text: string): string =>
  withoutEntities(text.replace(UNSEEN, '').replace(/<\/?[a-z][^<>]{0,200}>/gi, '\n')).replace(UNSEEN, '');

/** By cutting and joining: a replacement that asks for each of 200,000 entities is slow enough to be felt. */
function withoutEntities(text: string): string {
  const [first = '', ...rest] = text.split('&');
  if (rest.length === 0) return text;
  const known = new Map<string, string | undefined>();
  const put = rest.map((part) => {
    const end = part.indexOf(';');
    if (end < 2 || end > 8) return `&${part}`;
    const name = part.slice(0, end);
    if (!known.has(name)) known.set(name, decoded(name.toLowerCase()));
    const character = known.get(name);
    return character === undefined ? `&${part}` : character + part.slice(end + 1);
  });
  return first + put.join('');
}

function decoded(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,6}))$/.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : undefined;
  if (code === undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function body(section: string): string | Refusal {
  // quote marks and white space go; whatever else remains must belong to the alphabet
  const dense = section.replace(/[\s>|]+/g, '');
  const sum = dense.lastIndexOf('=');
  if (sum < 0) return refuse('truncated');
  // an equals sign further up is a mail program's soft line break (RFC 2045, 6.7)
  const text = dense.slice(0, sum).replaceAll('=', '');
  const found = /^(?:3D)?([A-Za-z0-9+/]{6})$/.exec(dense.slice(sum + 1))?.[1];
  if (found === undefined || !/^[A-Za-z0-9+/.]+$/.test(text)) return refuse('damaged');
  const compact = text.replaceAll('+', '-').replaceAll('/', '_');
  return checksum(compact) === found ? compact : refuse('damaged');
}
