import { sha256url } from '../encoding.ts';
import { type Refusal, refuse } from '../refusal.ts';
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
const GAP = '[\\s>|]+';
const BEGIN = new RegExp(`${EDGE}[\\s>|]*BEGIN${GAP}COUNTERSIGN${GAP}[A-Z]{1,20}[\\s>|]*${EDGE}`, 'g');
const END = new RegExp(`${EDGE}[\\s>|]*END${GAP}COUNTERSIGN${GAP}[A-Z]{1,20}`);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', nbsp: ' ', quot: '"' };

/**
 * Every block in a pasted text, in order: the compact serialisation, or why that block cannot be one. Quote marks, broken
 * lines, HTML tags and entities, and quoted-printable line ends are undone; anything else wrong is a refusal.
 */
export function unarmor(pasted: string): (string | Refusal)[] {
  if (pasted.length > MAX_ARMORED) return [refuse('too-large')];
  const text = withoutMarkup(pasted);
  const begins = [...text.matchAll(BEGIN)];
  if (begins.length === 0) return [refuse('nothing-found')];
  if (begins.length > MAX_BLOCKS) return [refuse('too-large')];
  return begins.map((begin, index) => {
    const from = begin.index + begin[0].length;
    const section = text.slice(from, begins[index + 1]?.index);
    const end = END.exec(section);
    return end === null ? refuse('truncated') : body(section.slice(0, end.index));
  });
}

const withoutMarkup = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '\n')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (entity, name: string) => decoded(name.toLowerCase()) ?? entity);

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
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
