import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, templateOf, unknownIn, VARIABLES, valuesFor } from '../../../src/invitations/templates.ts';

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
