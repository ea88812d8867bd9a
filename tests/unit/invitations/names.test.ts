import { describe, expect, it } from 'vitest';
import { companyIn } from '../../../src/invitations/company.ts';
import { firstNameOf } from '../../../src/invitations/names.ts';

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
  ])('%s', (headline, company) => expect(companyIn(headline)).toBe(company));
  it.each(['', 'Baker', 'Attending to details', `Boss at ${'x'.repeat(61)}`, 'Looking at '])(
    'is not told in “%s”',
    (headline) => expect(companyIn(headline)).toBeNull(),
  );
});
