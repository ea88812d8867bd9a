import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameRefusal } from '../../src/profile/name.ts';
import { isDisguised, newOddWords } from '../../src/text/links.ts';
import { oddHost, oddWords } from '../../src/text/look-alikes.ts';
import { workOf } from '../support/work.ts';

const how = (text: string) => oddWords(text).map((odd) => odd.how);

describe('words in the letters they seem to be in', () => {
  it.each([
    ['Latin', 'Head of Sales, naïve façade, Zürich, Łódź, İstanbul'],
    ['Russian', 'Привет, я Анна. Опыт: 10 лет.'],
    ['Russian whose words all look Latin', 'Она рано ехала. Хор поёт у моря.'],
    ['Greek', 'Ελλάδα, Αθήνα, τον'],
    ['Russian with Latin words', 'IT-специалист в Google, SAP-консультант'],
    ['Japanese', 'Google日本でエンジニアをしています。AIとML'],
    ['Chinese and Korean', '在Google工作 Google에서 K팝'],
    ['Arabic and Hebrew prefixes', 'وGoogle בGoogle'],
    ['Thai without spaces', 'ทำงานที่GoogleและFacebookครับ'],
    ['Tamil and Malayalam endings', 'Googleல் ITയിൽ'],
    ['Hindi', 'क्‍ष Google में'],
    ['Armenian, Georgian', 'Երևան თბილისი'],
    ['units', '5 μm, 3 μSv, 10 Ω, kΩ 5 Ωm'],
    ['Greek symbols of a science', 'TNFα, IFNγ, TGFβ1, β2 and NFκB'],
    ['single Greek letters', 'p < 0.05, χ² test, ρ = 0.3, σ'],
    ['bold letters', '𝗦𝗮𝗹𝗲𝘀 𝐋𝐞𝐚𝐝'],
    ['nothing', ''],
  ])('are all of them in %s', (_what, text) => expect(oddWords(text)).toEqual([]));

  it.each([
    ['Latin with a Cyrillic a', 'Pаypal', 'disguised'],
    ['Latin with Cyrillic and digits', 'Gооgle1', 'disguised'],
    ['Latin with a Greek omicron', 'Gοοgle', 'disguised'],
    ['Latin with a Greek capital at the end', 'GOOGLΕ', 'disguised'],
    ['Latin with an Armenian o', 'Gօogle', 'disguised'],
    ['Latin with Cherokee', 'ᎠNA', 'disguised'],
    ['Latin with a Burmese letter', 'Gဝဝgle', 'disguised'],
    ['Cyrillic with one Latin letter that looks like it', 'Пpивет', 'mixed'],
    ['slang of two alphabets', 'Webмастер', 'mixed'],
    ['Cyrillic with Greek', 'Приωет', 'mixed'],
    ['a whole word of look-alikes in a Latin text', 'Log in at раура today', 'alone'],
  ])('are not %s', (_what, text, expected) => expect(how(text)).toEqual([expected]));

  it('are found wherever the word stands', () => {
    const around = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '.', '日', '👩‍💻', '1', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(around, around, fc.constantFrom('Pаypal', 'Gοοgle', 'ᎠNA', 'Webмастер'), (before, after, word) => {
        expect(oddWords(`${before} ${word} ${after}`).map((odd) => odd.word)).toEqual([word]);
      }),
    );
  });

  it('are not asked of what was there before', () => {
    expect(newOddWords('At Pаypal', 'At Pаypal and Gооgle').map(({ word }) => word)).toEqual(['Gооgle']);
    expect(isDisguised('At Pаypal', 'Now at Pаypal')).toBe(false);
    expect(isDisguised('', 'At Pаypal')).toBe(true);
    // odd, but nothing that passes for something else
    expect(isDisguised('', 'Webмастер')).toBe(false);
    expect(isDisguised('', 'Привет, пример.рф')).toBe(false);
  });
});

describe('hosts', () => {
  it.each([
    ['gооgle.com', 'mixed'],
    ['сосо.com', 'other'],
    ['lınkedin.com', 'other'],
    ['ｇoogle.com', 'other'],
    ['xn--pple-43d.com', 'coded'],
    ['shop.xn--pple-43d.com', 'coded'],
    ['linkedin.com.evil.example', 'pretends'],
    ['linkedin-login.example', 'pretends'],
    ['my-linkedin.com', 'pretends'],
    ['mylinkedin.com', 'pretends'],
    ['paypal.com-login.example', 'pretends'],
    ['www-paypal-com.example', 'pretends'],
    ['linkedin.com@evil.example', 'pretends'],
    ['linkedin.com\\evil.example', 'pretends'],
    ['linkedin.com⁄login.evil.example', 'pretends'],
    ['linkedin.com∕login.evil.example', 'pretends'],
    ['dan@linkedin.com.evil.example', 'pretends'],
  ])('%s is not what it seems', (host, odd) => expect(oddHost(host)).toBe(odd));

  it.each([
    'example.com',
    'example.com:8080',
    'example.com.br',
    'bücher.de',
    'пример.рф',
    '日本語.jp',
    'linkedin.com',
    'de.linkedin.com',
    'linkedin.com:443',
    'my-own-company.co.uk',
    'dan@example.com',
    'community.org',
    'first_name+tag@mail.example.org',
  ])('%s is', (host) => expect(oddHost(host)).toBeUndefined());

  it('disguised are not to be sent', () => {
    expect(isDisguised('', 'see сосо.com')).toBe(true);
    expect(isDisguised('see сосо.com', 'look at сосо.com')).toBe(false);
    expect(isDisguised('', 'see linkedin.com.evil.example')).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    'Olga Owner',
    "Seán O'Brien-Müller",
    'Анна Петрова',
    '山田 太郎',
    'नरेन्द्र',
    'محمد علی',
    'Dan (ACME, Inc.) 🙂',
  ])('may be %s', (name) => expect(nameRefusal(name)).toBeUndefined());

  it.each([
    ['nothing', ' ', 'hidden-characters'],
    ['hidden', 'Dan\u200b', 'hidden-characters'],
    ['turned around', '\u202eDan', 'hidden-characters'],
    ['with another space than it seems', 'Dan\u00a0Delegate', 'hidden-characters'],
    ['piled up', `D${'\u0301'.repeat(5)}an`, 'hidden-characters'],
    ['dressed up', 'Оlgа Owner', 'look-alikes'],
  ])('may not be %s', (_what, name, code) => expect(nameRefusal(name)).toEqual({ refused: code, detail: 'name' }));
});

it('odd words and hosts are found quickly, also when made to be slow', () => {
  const pieces = ['a', 'а', 'aа', 'aа ', 'α', 'Aα', '.', 'com.', '-', '@'];
  const long = pieces.map((piece) => piece.repeat(Math.floor(100_000 / piece.length)));
  expect(workOf(() => long.map((text) => [oddWords(text), oddHost(text)]))).toBeLessThan(1500);
});
