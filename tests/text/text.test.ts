import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABOUT_FOLD } from '../../src/profile/limits.ts';
import { isVanity, vanityFrom } from '../../src/profile/vanity.ts';
import { countGraphemes, countUnits, countWords, foldAt } from '../../src/text/counting.ts';
import { linksIn, newLinks } from '../../src/text/links.ts';
import { normalise, sameText } from '../../src/text/normalise.ts';
import { workOf } from '../support/work.ts';

const graphemes = fc.string({ unit: 'grapheme', maxLength: 600 });

describe('counting', () => {
  it('counts as the site and as a person', () => {
    expect(countUnits('👨‍👩‍👧‍👦')).toBe(11);
    expect(countGraphemes('👨‍👩‍👧‍👦')).toBe(1);
    expect(countGraphemes('🇩🇪é\u0301')).toBe(2);
    expect(countGraphemes('')).toBe(0);
    expect(countWords('Baker — since 1999, für alle!')).toBe(5);
    expect(countWords('')).toBe(0);
  });

  it('never counts more characters than units', () => {
    fc.assert(
      fc.property(graphemes, (text) => void expect(countGraphemes(text)).toBeLessThanOrEqual(countUnits(text))),
    );
  });

  it('folds what is too long or has too many lines, and only that', () => {
    expect(foldAt('x'.repeat(ABOUT_FOLD.units), ABOUT_FOLD)).toBeNull();
    expect(foldAt('x'.repeat(ABOUT_FOLD.units + 1), ABOUT_FOLD)).toBe(ABOUT_FOLD.units);
    expect(foldAt('a\nb\nc', ABOUT_FOLD)).toBeNull();
    expect(foldAt('a\nb\nc\nd', ABOUT_FOLD)).toBe(5);
    expect(foldAt('a\r\nb\r\nc\r\nd', ABOUT_FOLD)).toBe(7);
    expect(foldAt(`${'word '.repeat(59)}${'x'.repeat(20)}`, ABOUT_FOLD)).toBe(295);
  });

  it('folds between characters, within the bound', () => {
    fc.assert(
      fc.property(graphemes, (text) => {
        const at = foldAt(text, ABOUT_FOLD);
        if (at === null) return;
        expect(at).toBeLessThanOrEqual(ABOUT_FOLD.units);
        expect(countGraphemes(text.slice(0, at)) + countGraphemes(text.slice(at))).toBe(countGraphemes(text));
      }),
    );
  });
});

describe('links', () => {
  it.each<[string, string[]]>([
    ['see https://Example.com/path?q=1', ['example.com']],
    ['see http://example.com:8080', ['example.com:8080']],
    ['www.example.org', ['example.org']],
    ['example.com', ['example.com']],
    ['(example.com)', ['example.com']],
    ['example.com.', ['example.com']],
    ['example.com, and more', ['example.com']],
    ['"example.com"', ['example.com']],
    ['“example.com”', ['example.com']],
    ['[example.com]', ['example.com']],
    ['example.com…', ['example.com']],
    ['example.com — read', ['example.com']],
    ['bücher.de', ['bücher.de']],
    ['пример.рф', ['пример.рф']],
    ['mail me: Dan@Example.com', ['dan@example.com']],
    ['https://linkedin.com@evil.example/x', ['linkedin.com@evil.example']],
    ['no link here. None at all', []],
    ['e.g. this, i.e. that', []],
    ['3.14 and v1.2.3', []],
    ['node.js.2024 or example.com..', ['node.js', 'example.com']],
    ['a_b@example.com_x, @example.com, x@y', ['a_b@example.com']],
    ['http://good.com,evil.com/a', ['good.com,evil.com', 'evil.com']],
    ['example.com/other.org', ['example.com', 'other.org']],
    ['', []],
  ])('in %j are %j', (text, links) => expect(linksIn(text).sort()).toEqual(links.sort()));

  it('in an e-mail address are the address and not its halves', () => {
    expect(linksIn('first.last@mail.example.com')).toEqual(['first.last@mail.example.com']);
  });

  it('are new only when they were not there before', () => {
    expect(newLinks('see a.com', 'see A.com and www.a.com and b.org')).toEqual(['b.org']);
    expect(newLinks('', 'no link')).toEqual([]);
  });

  it('are found quickly, also when made to be slow', () => {
    const pieces = ['a.', 'a', '-', 'a@', 'www.', 'a-.', '@a.', '.', 'a.co/', 'http://a/', '@', 'xn--', 'https://.'];
    const work = workOf(() => pieces.map((piece) => linksIn(piece.repeat(Math.floor(100_000 / piece.length)))));
    expect(work).toBeLessThan(1500);
  });
});

describe('a vanity name', () => {
  it.each([
    ['https://www.linkedin.com/in/Olga-Owner/', 'olga-owner'],
    ['linkedin.com/in/olga?trk=x#y', 'olga'],
    ['/in/olga/details/experience/', 'olga'],
    ['in/olga', 'olga'],
    [' olga ', 'olga'],
    ['https://www.linkedin.com/in/%C3%A9lise', 'élise'],
    ['e\u0301lise', 'élise'],
    ['日本語', '日本語'],
    ['https://www.linkedin.com/in/%E0%A4%85%E0%A4%AE%E0%A4%BF%E0%A4%A4/', 'अमित'],
    ['https://www.linkedin.com/in/%C4%B0lker', 'i\u0307lker'],
    ['/in/e%CC%81lise/', 'élise'],
    ['//www.linkedin.com/in/olga', 'olga'],
    ['HTTP://DE.LinkedIn.com/in/olga', 'olga'],
    ['My profile: https://www.linkedin.com/in/olga/', 'olga'],
    ['<https://www.linkedin.com/in/olga>', 'olga'],
    ['linkedin.com/in/olga, linkedin.com/in/olga/', 'olga'],
    ['evil.com/in/olga', null],
    ['https://evil.com/in/olga', null],
    ['https://linkedin.com.evil.com/in/olga', null],
    ['https://evillinkedin.com/in/olga', null],
    ['https://linkedin.com@evil.com/in/olga', null],
    ['https://evil.com\\@linkedin.com/in/olga', null],
    ['https://evil.com/?u=https://www.linkedin.com/in/olga', null],
    ['https://evil.com/linkedin.com/in/olga', null],
    ['https://www.linkedin.com/company/in/olga', null],
    ['https://www.linkedin.com:8080/in/olga', null],
    ['//in/olga', null],
    ['feed/in/olga', null],
    ['linkedin.com/in/olga or linkedin.com/in/ana-lima', null],
    ['\u093Fअमित', null],
    ['olga\u200downer', null],
    ['ol\u202eag', null],
    ['𝔘'.repeat(51), null],
    ['https://www.linkedin.com/feed/', null],
    ['https://www.linkedin.com/in/me/', null],
    ['me', null],
    ['ab', null],
    ['a'.repeat(101), null],
    ['a b c', null],
    ['/in/%E0%A4%A', null],
    ['/in/a%2Fb%2Fc', null],
    ['/in/..%2F..%2Fx', null],
    ['', null],
  ])('in %j is %j', (input, name) => expect(vanityFrom(input)).toBe(name));

  it('is one in itself, fits a grant, and never throws', () => {
    const parts = fc.constantFrom(
      ...['https://', '//', 'www.', 'linkedin.com', 'evil.com', '/in/', '/', ' ', '@', '%E0%A4', 'İ', '\u0323', 'अ'],
    );
    const addresses = fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          addresses.map((all) => all.join('')),
        ),
        (input) => {
          const name = vanityFrom(input);
          if (name === null) return;
          expect(isVanity(name)).toBe(true);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(vanityFrom(name)).toBe(name);
        },
      ),
    );
  });
});

describe('comparing with the page', () => {
  it('forgives CRLF and white space at the very end, and nothing else', () => {
    expect(normalise('a\r\nb\rc \n ')).toBe('a\nb\nc');
    expect(sameText('a\r\nb\n', 'a\nb')).toBe(true);
    for (const other of [' a', 'a b', 'a\u200b', 'A', 'a\n\nb']) expect(sameText('a', other)).toBe(false);
    expect(sameText('a\u0301', '\u00e1')).toBe(false);
  });
});
