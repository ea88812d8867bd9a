import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyIn } from '../../../src/invitations/company.ts';
import { firstNameOf } from '../../../src/invitations/names.ts';
import { workOf } from '../work.ts';

describe('what somebody is called', () => {
  it.each([
    ['Ana Lima', 'Ana'],
    ['Dr. Ana Lima', 'Ana'],
    ['Prof. Dr. med. Karl Maier', 'Karl'],
    ['Dipl.-Ing. Jörg Weiß', 'Jörg'],
    ['Frau Ines Kraft', 'Ines'],
    ['Mr John Smith', 'John'],
    ['Anna-Lena Vogt', 'Anna-Lena'],
    ['Jean-Luc Petit', 'Jean-Luc'],
    ['J. Peter Smith', 'Peter'],
    ['J.P. Morgan Hale', 'Morgan'],
    ['Ana Lima, MBA', 'Ana'],
    ['Ana Lima, PhD, CPA', 'Ana'],
    ['Ana Lima MBA, PMP®', 'Ana'],
    ['Martin Luther King, Jr.', 'Martin'],
    ['Smith, John', 'John'],
    ['Robert “Bob” Lee', 'Robert'],
    ['Alexander (Alex) Kim', 'Alexander'],
    ['Sam Cho (they/them)', 'Sam'],
    ['🚀 Ana Lima 👩‍💻', 'Ana'],
    ['Ana 🌍 Lima', 'Ana'],
    ['MARIA GARCÍA', 'Maria'],
    ['maria garcía', 'Maria'],
    ['Seán O’Brien', 'Seán'],
    ['D’Arcy Wells', 'D’Arcy'],
    ['Madonna', 'Madonna'],
    ['Łukasz Żak', 'Łukasz'],
    ['Дмитрий Иванов', 'Дмитрий'],
    ['  Ana   Lima ', 'Ana'],
    ['Ana Lima | Sales', 'Ana'],
    ['McKay Dunn', 'McKay'],
    ['Bo Ek', 'Bo'],
    ['Prof. Dr.-Ing. Jürgen Müller', 'Jürgen'],
    ['Dr.-Ing. habil. Eva Roth', 'Eva'],
    ['Dr. rer. nat. Eva Roth', 'Eva'],
    ['Univ.-Prof. Eva Roth', 'Eva'],
    ['Maj. Tom Jones', 'Tom'],
    ['Lt. Col. Tom Jones', 'Tom'],
    ['CA Rohit Shah', 'Rohit'],
    ['CS Neha Gupta', 'Neha'],
    ['Smith, Jo', 'Jo'],
    ['Smith, John, MBA', 'John'],
    ['Müller, Jo', 'Jo'],
    ['Ana Lima, M.Eng.', 'Ana'],
    ['Maria-José Nuñez', 'Maria-José'],
    ['Venkatesh R', 'Venkatesh'],
    ['Jean DUPONT', 'Jean'],
    ['Иван Петров', 'Иван'],
    ['Лев Толстой', 'Лев'],
    ['Яков Беленький', 'Яков'],
    ['Eva Novak', 'Eva'],
    ['Phil Collins', 'Phil'],
    ['Markus Kovács', 'Markus'],
  ])('of %s is %s', (name, first) => expect(firstNameOf(name)).toBe(first));

  it.each([
    '',
    '   ',
    '🚀',
    '王小明',
    '김민준',
    'たなか ゆい',
    'J. K.',
    'SMITH, JOHN, PhD',
    'Dr.',
    'Sales, Marketing and Design, Porto',
    '12 Monkeys',
    'J. R. Smith',
    'J. Smith',
    'J. Smith MBA',
    'J. R. Smith Jr.',
    'JR Smith',
    'Smith, J.',
    'Dr. Smith',
    'Dr. Smith, MBA',
    'Frau Müller',
    'M. Dupont',
    'Th. Meyer',
    'Chr. Hansen',
    'Wm. Jones',
    'Wm Jones',
    'Cpl Tom Jones',
    'Md. Rahman',
    'Md Asif Rahman',
    'MD Rahman',
    'Mohd. Ali',
    'Mohd Ali Khan',
    'Abd. Rahman Said',
    'Mª José Ruiz',
    'Ma. Teresa Cruz',
    'St.John Smith',
    'Nguyễn Văn An',
    'Nguyen Van An',
    'NGUYEN Van An',
    'TRAN VAN AN',
    'Trần Thị Mai',
    'An Nguyễn',
    'LI, WEI',
    'LI WEI',
    'Li Wei',
    'Wang Fang',
    'Kim Min-jun',
    'Park Ji-sung',
    'Tanaka Yuki',
    'Nagy János',
    'Kovács Éva',
    'DUPONT Jean',
    'GARCIA LOPEZ, ANA',
    'SMITH, TOM',
    'Smith, TOM',
    'Ana Lima, Berlin',
    'Ana Lima, Recruiter',
    'Иванов Иван Иванович',
    'Ivanov Ivan',
    'Kowalski Jan',
    'van der Berg',
    'de la Cruz Ana',
    'Abu Bakr',
    'Abdul Rahman',
    'El Hassan Ali',
    'عبد الله',
    'Dr. rer. nat. Phil Roth',

    'Don Draper',
    'Tom & Jerry Smith',
    'Anna und Peter Müller',
    'Acme GmbH',
    'Team Northwind',
    '𝓐𝓷𝓪 Lima',
    '@ana Lima',
    'ana.lima',
    'A',
    '.',
    'Bogdanovich—Ltd',
    'நரேந்திர மோடி',
    'x'.repeat(41),
  ])('of “%s” cannot be told', (name) => expect(firstNameOf(name)).toBeNull());
});

describe('the employer in a headline', () => {
  it.each([
    ['Recruiter at Northwind', 'Northwind'],
    ['Recruiter @ Northwind | Hiring', 'Northwind'],
    ['CTO @Northwind', 'Northwind'],
    ['Leitung bei Müller & Söhne GmbH', 'Müller'],
    ['Sales at Acme Corp - I help founders', 'Acme Corp'],
    ['Sælger hos Ørsted', 'Ørsted'],
    ['Founder at Borealis, ex-Google', 'Borealis'],
    ['Engineer at Bank of America', 'Bank of America'],
    ['Nurse at 3M', '3M'],
    ['CTO at Acme 🚀 Hiring', 'Acme'],
    ['@Northwind', 'Northwind'],
    ['Former Googler, now Engineer at Acme', 'Acme'],
    ['Attorney at Law | Partner at Smith LLP', 'Smith LLP'],
    ['Professor an der Uni, Leitung bei Siemens', 'Siemens'],
    ['Cook at L’Oréal', 'L’Oréal'],
  ])('%s', (headline, company) => expect(companyIn(headline)).toBe(company));
  it.each([
    '',
    'Baker',
    'Attending to details',
    `Boss at ${'x'.repeat(61)}`,
    'Looking at ',
    `Boss at ${'X'.repeat(61)}`,
    'Looking for a job at a startup',
    'Looking for a Job at a Startup',
    'LOOKING FOR A JOB AT A STARTUP',
    'Looking for a job at Google',
    'Seeking a role at Google',
    'Open to work at Google',
    'Aspiring engineer at Google',
    'Ex-engineer at Google',
    'Former CTO at Acme',
    'Formerly at Acme',
    'Auf der Suche nach einem Job bei Siemens',
    'Student at MIT',
    'Incoming analyst at Acme',
    'Attorney at Law',
    'Artist at heart',
    'Artist at Heart',
    'Growing teams at scale',
    'Dad at home',
    'At the intersection of art and tech',
    'At The Intersection Of Tech',
    'Best at What I Do',
    'Good at Sales',
    'Leitung bei einem Startup',
    'Leitung bei der Bahn',
    'Engineer at Stealth Startup',
    'Engineer at adidas',
    'ana@acme.com',
    'Write to ana@Acme.com',
    'Sales at Acme Corp helping founders grow',
    'Sales at Acme. Love dogs',
    'CTO at Acme | Board at Beta',
    'Boss at https://evil.example',
    'Boss at Evil.com/x',
    'Boss at Ac\u202eme',
    'Boss at Acme, boss @ Beta',
    'Boss at "Acme"',
    'Boss at One Two Three Four Five Six Seven',
  ])('is not told in “%s”', (headline) => expect(companyIn(headline)).toBeNull());
});

describe('whatever stands in a name or a headline', () => {
  const parts = fc.constantFrom(
    ...[
      'Dr.',
      'Ana',
      'LIMA',
      ',',
      ' ',
      'J.',
      'MBA',
      ' at ',
      ' @ ',
      'Acme',
      '|',
      '(',
      '“',
      '.',
      '-',
      '🚀',
      '\u0301',
      '\u202e',
      'of',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join(' ')),
  );
  it('gives one word of the name, or nothing', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const first = firstNameOf(text);
        if (first === null) return;
        expect(first).toMatch(/^\p{L}[\p{L}\p{M}'’-]*$/u);
        expect(first.length).toBeLessThanOrEqual(40);
        expect(text.normalize('NFC').toLowerCase()).toContain(first.toLowerCase());
      }),
      { numRuns: 2000 },
    ));
  it('gives an employer that stands there, in letters that can be seen, or none', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const company = companyIn(text);
        if (company === null) return;
        expect(text).toContain(company);
        expect(company).toMatch(/^[\p{Lu}\p{Lt}\p{Lo}\p{N}][\p{L}\p{M}\p{N} '’.&+-]{0,59}$/u);
      }),
      { numRuns: 2000 },
    ));
  it('takes time with its length alone', () => {
    const pieces = [
      'a',
      'A',
      ' ',
      '.',
      'J.',
      'A.-',
      ',',
      ', ',
      '(',
      '“',
      'at ',
      ' at A',
      '@',
      ' @',
      'Dr. ',
      '-',
      'ov',
      '\u0301',
    ];
    const work = workOf(() =>
      pieces.forEach((piece) => {
        const text = piece.repeat(Math.floor(20_000 / piece.length));
        firstNameOf(text);
        firstNameOf(`Ana ${text}`);
        companyIn(text);
        companyIn(`CTO at Acme ${text}`);
      }),
    );
    expect(work).toBeLessThan(3000);
  });
});
