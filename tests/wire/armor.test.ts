import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { KINDS, type Kind } from '../../src/wire/kinds.ts';

/** What a compact serialisation looks like: base64url segments between dots. */
const segment = fc.string({ unit: fc.constantFrom(...'ABCDEFGHabcdefgh0123456789-_'), minLength: 1, maxLength: 300 });
const compacts = fc.array(segment, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.'));
const kinds = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
/** Text around a block that holds no block of its own. */
const chatter = fc.string({ maxLength: 200 }).filter((text) => !/BEGIN|[<>&=-]/.test(text));

const survives = (spoil: (text: string) => string) =>
  fc.assert(
    fc.property(kinds, compacts, (kind, compact) => {
      expect(unarmor(spoil(armor(kind, compact)))).toEqual([compact]);
    }),
    { numRuns: 60 },
  );

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('armor', () => {
  it('holds lines of at most 64 characters and only letters that chat programs leave alone', () => {
    fc.assert(
      fc.property(kinds, compacts, (kind, compact) => {
        for (const line of armor(kind, compact).trimEnd().split('\n').slice(1, -1))
          expect(line).toMatch(/^[A-Za-z0-9+/.=]{1,64}$/);
      }),
    );
  });

  it('comes back as it was', () => survives((text) => text));
  it('survives CRLF', () => survives((text) => text.replaceAll('\n', '\r\n')));
  it('survives bare CR', () => survives((text) => text.replaceAll('\n', '\r')));
  it('survives trailing and leading spaces', () => survives((text) => text.replaceAll('\n', '  \t\n   ')));
  it('survives blank lines between its lines', () => survives((text) => text.replaceAll('\n', '\n\n')));
  it('survives non-breaking spaces', () => survives((text) => text.replaceAll('\n', '\u00a0\n\u00a0')));
  it('survives one line', () => survives((text) => text.replaceAll('\n', ' ')));
  it('survives HTML line breaks', () => survives((text) => text.replaceAll('\n', '<br>\n')));
  it('survives paragraphs', () =>
    survives((text) =>
      text
        .split('\n')
        .map((line) => `<p class="x">${line}</p>`)
        .join(''),
    ));
  it('survives a quoted HTML mail', () =>
    survives((text) =>
      text
        .split('\n')
        .map((line) => escaped(`> ${line}`))
        .join('<br>'),
    ));
  it('survives HTML-escaped markup', () =>
    survives((text) => text.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&#61;')));
  it('survives lower-case numeric escapes', () =>
    survives((text) => text.replaceAll('+', '&#x2b;').replaceAll('/', '&#x2f;').replaceAll('=', '&#x3d;')));
  it('survives quoted-printable', () =>
    survives((text) => text.replaceAll('=', '=3D').replace(/(.{40})(?=.)/g, '$1=\r\n')));
  it('survives quoted-printable with bare LF', () =>
    survives((text) => text.replaceAll('=', '=3D').replace(/(.{40})(?=.)/g, '$1=\n')));

  it('survives dashes made into other dashes', () => {
    for (const dash of ['\u2014\u2014-', '\u2013\u2013\u2013', '\u2014', '\u2212\u2212\u2212\u2212\u2212'])
      survives((text) => text.replaceAll('-----', dash));
  });

  it('survives being quoted at any depth', () => {
    fc.assert(
      fc.property(
        kinds,
        compacts,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('> ', '>', '| ', ' > '),
        (kind, compact, depth, mark) => {
          const quoted = armor(kind, compact)
            .split('\n')
            .map((line) => mark.repeat(depth) + line)
            .join('\n');
          expect(unarmor(quoted)).toEqual([compact]);
        },
      ),
    );
  });

  it('survives lines broken at any width', () => {
    fc.assert(
      fc.property(
        compacts,
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('\n', '\r\n', '\n> '),
        (compact, width, end) => {
          const [begin = '', ...rest] = armor('grant', compact).trimEnd().split('\n');
          const body = rest.slice(0, -1).join('');
          const broken = body.match(new RegExp(`.{1,${width}}`, 'g'))?.join(end) ?? '';
          expect(unarmor([begin, broken, rest.at(-1)].join(end))).toEqual([compact]);
        },
      ),
    );
  });

  it('survives its first and last line broken between their words', () =>
    survives((text) => text.replace(/(BEGIN|END) COUNTERSIGN /g, '$1\n> COUNTERSIGN\n> ')));

  it('survives zero-width characters anywhere', () => {
    fc.assert(
      fc.property(
        compacts,
        fc.array(fc.tuple(fc.nat(2000), fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad')), {
          maxLength: 20,
        }),
        (compact, marks) => {
          let text = armor('change-set', compact);
          for (const [at, mark] of marks) text = text.slice(0, at % text.length) + mark + text.slice(at % text.length);
          expect(unarmor(text)).toEqual([compact]);
        },
      ),
    );
  });

  it.each([
    ['isolates', '\u2068', '\u2069'],
    ['embeddings', '\u202a', '\u202c'],
    ['an override', '\u202d', '\u202c'],
    ['marks of direction', '\u200e', '\u061c'],
    ['invisible operators', '\u2061', '\u2064'],
    ['variation selectors', '\ufe0e', '\ufe0f'],
    ['tags', '\u{e0001}', '\u{e007f}'],
    ['fillers', '\u034f', '\u3164'],
    ['annotations', '\ufff9', '\ufffb'],
    ['isolates, as entities', '&#x2068;', '&#8297;'],
    ['marks, as entities', '&lrm;&zwnj;', '&rlm;&shy;&zwj;'],
    ['a byte order mark, as an entity', '&#xfeff;', ''],
  ])('survives %s around each line', (_what, before, after) => {
    survives((text) =>
      text
        .split('\n')
        .map((line) => before + line + after)
        .join('\n'),
    );
    survives((text) => text.replaceAll('COUNTERSIGN', `${before}COUNTERSIGN${after}`).replaceAll('=', `${before}=`));
  });

  it('is found between other text, several at once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(chatter, kinds, compacts), { minLength: 1, maxLength: 6 }),
        chatter,
        (blocks, last) => {
          const text = blocks.map(([before, kind, compact]) => `${before}\n${armor(kind, compact)}`).join('\n') + last;
          expect(unarmor(text)).toEqual(blocks.map(([, , compact]) => compact));
        },
      ),
    );
  });
});
