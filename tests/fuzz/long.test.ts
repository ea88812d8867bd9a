import { expect, it } from 'vitest';
import { ABOUT_FOLD } from '../../src/profile/limits.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { countWords, foldAt } from '../../src/text/counting.ts';
import { wordDiff } from '../../src/text/diff.ts';
import { splitHidden } from '../../src/text/hidden.ts';
import { isDisguised } from '../../src/text/links.ts';
import { unarmor } from '../../src/wire/armor.ts';
import { workOf } from '../support/work.ts';

/**
 * What makes a careless search slow: a million characters of it where that many can come in, a hundred thousand where a
 * text has ten thousand at most. A search that looks at every character again for each takes minutes; these may take one
 * second on a busy machine.
 */
const PIECES = [
  'a',
  ' ',
  '-',
  '>',
  '<a',
  '&',
  '=',
  'a.',
  'a@',
  '.',
  '@',
  'www.',
  'http://a/',
  'com.',
  'а',
  'α1',
  'Aα',
  '&#65;',
];
const MARKS = ['\u0301', 'a\u0301', '\u200d', '👩\u200d', '\u00a0', '\ud83d', '\n', '\r', '\r\n '];
const LINES = [
  '-----BEGIN COUNTERSIGN ',
  '-----BEGIN COUNTERSIGN A-----\n',
  '-----END ',
  '------ BEGIN',
  'COUNTERSIGN',
];

const SEARCHES: Readonly<Record<string, (text: string) => unknown>> = {
  'a paste': unarmor,
  'a block of a paste': (text) => unarmor(`-----BEGIN COUNTERSIGN GRANT-----\n${text.slice(100)}`),
  'hidden characters': splitHidden,
  'words and links': (text) => isDisguised('', text),
  'the diff': (text) => wordDiff(text.slice(0, 5_000), `${text.slice(0, 5_000)} b`),
  'an address': vanityFrom,
  'words to read': countWords,
  'the fold': (text) => foldAt(text, ABOUT_FOLD),
};

it.each(Object.keys(SEARCHES))('%s of whatever kind takes linear time', (name) => {
  const search = SEARCHES[name] as (text: string) => unknown;
  const size = name.includes('paste') ? 1_000_000 : 100_000;
  for (const piece of [...PIECES, ...MARKS, ...LINES]) {
    const text = piece.repeat(Math.floor(size / piece.length));
    let work = workOf(() => search(text));
    for (let more = 0; more < 2 && work > 1000; more++)
      work = Math.min(
        work,
        workOf(() => search(text)),
      );
    expect([piece, work < 1000]).toEqual([piece, true]);
  }
});
