import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  saysNoMore,
  takenFrom,
  templateOf,
  unknownIn,
  VARIABLES,
  valuesFor,
} from '../../src/invitation/templates.ts';

const ana = { name: 'Dr. Ana Lima', headline: 'Recruiter at Northwind' };
const hello = { id: 'a', text: 'Hi {first name},\n\nhow is {company}? {my first name}' };

describe('a reply template', () => {
  it('is filled with what can be told of a person', () => {
    expect(fillTemplate(hello.text, valuesFor(ana, 'Olga Owner'))).toEqual({
      text: 'Hi Ana,\n\nhow is Northwind? Olga',
    });
  });

  it('stays open where something cannot be told, and says what, once', () => {
    expect(fillTemplate(`${hello.text} {company}`, valuesFor({ name: '王小明', headline: '' }, 'Olga'))).toEqual({
      open: ['first name', 'company'],
    });
  });

  it.each(['{name}', 'Hi {first  nam}', '{', 'a } b', '{{first name}}', '{}'])('with %s is never filled', (text) => {
    expect(unknownIn(text).length).toBeGreaterThan(0);
    expect(fillTemplate(text, valuesFor(ana, 'Olga'))).toHaveProperty('open');
  });

  it('does not look for braces in what it fills in', () => {
    expect(fillTemplate('Hi {first name}', { 'first name': '{company}', company: 'X' })).toEqual({
      text: 'Hi {company}',
    });
  });

  it('takes capitals and white space in a variable as they come', () => {
    expect(fillTemplate('Hi { First  Name }', { 'first name': 'Ana' })).toEqual({ text: 'Hi Ana' });
  });

  it('is the one of a reply only when every character is the same', () => {
    const reply = 'Hi Ana,\n\nhow is Northwind? Olga';
    expect(templateOf(reply, ana, 'Olga Owner', [{ id: 'b', text: 'Hi' }, hello])).toBe(hello);
    for (const other of [`${reply} `, reply.replace('Ana', 'Anna'), reply.replace('\n\n', '\n'), ''])
      expect(templateOf(other, ana, 'Olga Owner', [hello])).toBeUndefined();
    expect(templateOf(reply, { ...ana, name: 'Ben Lima' }, 'Olga Owner', [hello])).toBeUndefined();
    expect(templateOf(reply, ana, 'Paula', [hello])).toBeUndefined();
  });

  it('without an open variable never holds a brace of ours', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...VARIABLES.map((name) => `{${name}}`)), fc.string())),
        (parts) => {
          const filled = fillTemplate(parts.join(''), { 'first name': 'A', company: 'B', 'my first name': 'C' });
          if ('text' in filled) expect(filled.text).not.toMatch(/[{}]/);
        },
      ),
    ));
});

describe('what a reply takes from somebody’s own card', () => {
  const says = (company: string) => saysNoMore(`Hi Ana, how is life at ${company}?`, ['Ana', company]);

  it('is told: each word once, none of the owner’s', () => {
    const values = { 'first name': 'Ana', company: 'Ofen', 'my first name': 'Olga' };
    expect(takenFrom('Hi {first name}, {First  Name}! {company}? {my first name}', values)).toEqual(['Ana', 'Ofen']);
    expect(takenFrom('Hi. {my first name}', values)).toEqual([]);
  });

  it.each(['Northwind', 'Deutsche Bank', 'eBay', '3M', 'Johnson & Johnson', 'L’Oréal', '王小明'])(
    'may be a name: %s',
    (company) => expect(says(company)).toBe(true),
  );

  it.each([
    ['a link', 'evil.example'],
    ['a way round a link', 'evil dot example'],
    ['a path', 'evil/example'],
    ['an override of the direction', 'North\u202ednim'],
    ['a look-alike', 'P\u0430ypal'],
    ['a look-alike through and through', '\u0421\u043e\u0441\u043e'],
    ['what nobody can see', 'North\u200bwind'],
    ['a mark that nobody sees', 'North\ufe0fwind'],
    ['half a sentence', 'Acme please send me your number'],
    ['a number to call', '0170 55 55'],
    ['an order', 'Acme. Reply'],
    ['more lines', 'Acme\nReply'],
    ['more than a name', 'One Two Three Four'],
    ['a very long word', 'x'.repeat(31)],
  ])('may be no %s', (_what, company) => expect(says(company)).toBe(false));
});
