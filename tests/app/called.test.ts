import { describe, expect, it, vi } from 'vitest';

/** What people are called within our sentences: "Send it to Jane". */

// the polyfill beside it wants to be in an extension; nothing of that is asked here
vi.stubGlobal('chrome', { runtime: { id: 'countersign' } });
const { firstName } = await import('../../popup/ui/format/labels.ts');

describe('within a sentence', () => {
  it.each([
    ['Jane Miller', 'Jane'],
    ['Dr. Ann Lee', 'Ann'],
    ['Prof. Dr.-Ing. Jürgen Müller', 'Jürgen'],
    ['Mrs Ana Lima', 'Ana'],
    ['Lee, Ann', 'Ann'],
    ['LI, Wei', 'Wei'],
    ['Ann Lee, MBA', 'Ann'],
    ['J. Peter Smith', 'Peter'],
    ['Olga', 'Olga'],
    ['  Olga  ', 'Olga'],
    ['Ольга Петрова', 'Ольга'],
    ['Wolfeschlegelsteinhausen Berg', 'Wolfeschlegelst…'],
  ])('%s is called %s', (name, called) => expect(firstName(name)).toBe(called));

  it.each([
    'LI, WEI',
    'Dr. Lee',
    'J. R. Smith',
    'Nguyễn Văn An',
    '王伟',
    'Th. Meyer',
    'Jane & John',
    'Dr.',
    'The Resume Studio',
    'Ofen GmbH',
  ])('%s, whose name does not say it, by all of it', (name) => expect(firstName(name)).toBe(name));

  it('all of a name is cut where it would fill the line', () => {
    expect(firstName(`Dr. ${'Lee '.repeat(19)}`)).toHaveLength(40);
    expect(firstName(`The ${'👩🏿‍🍳'.repeat(50)}`)).toBe(`The ${'👩🏿‍🍳'.repeat(35)}…`);
  });
});
