import { describe, expect, it } from 'vitest';
import { ageInDays } from '../../src/invitation/age.ts';
import { type Condition, type Rule, ruleFor, ruleHolds } from '../../src/invitation/rules.ts';
import { profilePath, samePerson } from '../../src/profile/path.ts';
import { type Invitation, invitationSchema } from '../../src/wire/invitation.ts';

const NOW = Date.UTC(2026, 10, 25);
const ana: Invitation = {
  path: '/in/ana-lima/',
  name: 'Ana Lima',
  headline: 'Senior Recruiter at Northwind (C++)',
  note: 'Hello!',
  mutual: 3,
  age: '2 weeks ago',
  sentAt: NOW / 1000 - 14 * 86_400,
  onlyOwner: false,
};
const rule = (id: string, decide: Rule['decide'], ...when: Condition[]): Rule => ({ id, when, decide, template: null });

describe('a condition', () => {
  it.each<[Condition, boolean]>([
    [{ of: 'headline', has: ['recruiter'] }, true],
    [{ of: 'headline', has: ['recruit'] }, false],
    [{ of: 'headline', has: ['sales', 'senior recruiter'] }, true],
    [{ of: 'headline', has: ['c++'] }, true],
    [{ of: 'headline', has: ['...'] }, false],
    [{ of: 'headline', lacks: ['crypto'] }, true],
    [{ of: 'headline', lacks: ['Recruiter'] }, false],
    [{ of: 'name', has: ['lima'] }, true],
    [{ of: 'note', has: ['hello'] }, true],
    [{ of: 'mutual', atLeast: 3 }, true],
    [{ of: 'mutual', atLeast: 4 }, false],
    [{ of: 'mutual', atMost: 3 }, true],
    [{ of: 'mutual', atMost: 2 }, false],
    [{ of: 'note', written: true }, true],
    [{ of: 'note', written: false }, false],
    [{ of: 'age', atLeastDays: 14 }, true],
    [{ of: 'age', atLeastDays: 15 }, false],
  ])('%j: %s', (condition, expected) => expect(ruleHolds(condition, ana, NOW)).toBe(expected));

  it('does not hold of what is not known', () => {
    const unknown = { ...ana, mutual: null, sentAt: null };
    for (const condition of [
      { of: 'mutual', atLeast: 0 },
      { of: 'mutual', atMost: 1000 },
      { of: 'age', atLeastDays: 0 },
    ] as const)
      expect(ruleHolds(condition, unknown, NOW)).toBe(false);
  });
});

describe('the rules', () => {
  const rules = [
    rule('a', 'ask', { of: 'headline', has: ['northwind'] }, { of: 'mutual', atLeast: 10 }),
    rule('b', 'accept', { of: 'headline', has: ['recruiter'] }, { of: 'mutual', atLeast: 3 }),
    rule('c', 'ignore', { of: 'headline', has: ['recruiter'] }),
  ];
  it('are read from the top, and the first of which everything ruleHolds decides', () => {
    expect(ruleFor(ana, rules, NOW)?.id).toBe('b');
    expect(ruleFor({ ...ana, mutual: 2 }, rules, NOW)?.id).toBe('c');
    expect(ruleFor({ ...ana, mutual: 12 }, rules, NOW)?.id).toBe('a');
    expect(ruleFor({ ...ana, headline: 'Baker' }, rules, NOW)).toBeUndefined();
  });
});

describe('an invitation', () => {
  it.each([
    ['https://www.linkedin.com/in/Ana-Lima?x=1', '/in/ana-lima/'],
    ['https://linkedin.com/in/ana-lima/', '/in/ana-lima/'],
    ['https://pt.linkedin.com/in/j%C3%B6rg/', '/in/jörg/'],
    ['/in/ana-lima/details/', '/in/ana-lima/'],
    ['https://www.linkedin.com/company/ana/', null],
    ['https://evil.example/in/ana/', null],
    ['//evil.example/in/ana/', null],
    ['//www.linkedin.com/in/ana/', '/in/ana/'],
    ['https://www.linkedin.com/in/%E0%A4%85%E0%A4%AE%E0%A4%BF%E0%A4%A4/', '/in/अमित/'],
    ['https://www.linkedin.com/in/%C4%B0lker/', '/in/i\u0307lker/'],
    ['https://linkedin.com@evil.example/in/ana/', null],
    ['see https://www.linkedin.com/in/ana/', null],
    ['https://www.linkedin.com.evil.example/in/ana/', null],
    ['/in/%E0%A4%A/', null],
    ['/in//', null],
    ['/in/a%2Fb/', null],
    ['', null],
  ])('of %s is of the profile %s', (link, path) => expect(profilePath(link)).toBe(path));

  it('is the same person’s by path and name together', () => {
    expect(samePerson(ana, { path: '/in/ana-lima/', name: ' Ana  Lima ' })).toBe(true);
    expect(samePerson(ana, { path: '/in/ana-lima-2/', name: 'Ana Lima' })).toBe(false);
    expect(samePerson(ana, { path: '/in/ana-lima/', name: 'Ana Lima Costa' })).toBe(false);
  });

  it('fits its shape, and nothing more does', () => {
    expect(invitationSchema.safeParse(ana).success).toBe(true);
    for (const wrong of [
      { path: '/company/a/' },
      { path: '/in/a/b/' },
      { mutual: -1 },
      { mutual: 1.5 },
      { name: '' },
      { more: 1 },
    ])
      expect(invitationSchema.safeParse({ ...ana, ...wrong }).success).toBe(false);
  });

  it.each([
    ['2 weeks ago', 14],
    ['1 month ago', 30],
    ['Yesterday', 1],
    ['Today', 0],
    ['5 hours ago', 0],
    ['a year ago', 365],
    ['vor 3 Tagen', 3],
    ['vor einer Woche', 7],
    ['for 2 måneder siden', 60],
    ['i går', 1],
    ['Vorgestern', 2],
    ['I forgårs', 2],
    ['47 hours ago', 1],
    ['1440 minutes ago', 1],
    ['Sent 3 days ago', 3],
    ['2 weeks ago ', 14],
    ['last week', 7],
    ['letzten Monat', 30],
    ['vor 1 Minute', 0],
    ['for et år siden', 365],
    ['hace 2 semanas', null],
    ['20 years in retail', null],
    ['Founder of Yesterday', null],
    ['Today is a good day', null],
    ['Building the weeks ahead', null],
    ['12345 days ago', null],
    ['2 weeks 3 days ago', null],
    ['-2 weeks ago', null],
    ['', null],
  ])('of “%s” is %s days old', (age, days) => expect(ageInDays(age)).toBe(days));
});
