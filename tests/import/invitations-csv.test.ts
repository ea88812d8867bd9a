import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationsFrom } from '../../src/import/invitations-csv.ts';

const row = (over: Record<string, string> = {}) => ({
  From: 'Ana Lima',
  To: 'Olga Owner',
  'Sent At': '1/29/26, 2:37 PM',
  Message: 'Tom &amp; I say hello',
  Direction: 'INCOMING',
  inviterProfileUrl: 'https://www.linkedin.com/in/ana-lima',
  ...over,
});

describe('the invitations of the member’s own export', () => {
  it('are those that others sent, with their texts', () => {
    expect(invitationsFrom([row(), row({ Direction: 'OUTGOING' })])).toEqual({
      left: 0,
      invitations: [
        {
          path: '/in/ana-lima/',
          name: 'Ana Lima',
          headline: '',
          note: 'Tom & I say hello',
          mutual: null,
          age: '',
          sentAt: Date.UTC(2026, 0, 29, 14, 37) / 1000,
          onlyOwner: false,
        },
      ],
    });
  });

  it('count what cannot be found again, and each person once', () => {
    const { inviterProfileUrl: _none, ...older } = row();
    const found = invitationsFrom([older, row({ From: '' }), row(), row({ Message: 'Again' })]);
    expect(found.left).toBe(2);
    expect(found.invitations.map(({ note }) => note)).toEqual(['Again']);
  });

  it.each([
    ['12/1/25, 12:05 AM', Date.UTC(2025, 11, 1, 0, 5)],
    ['12/1/2025, 12:05 PM', Date.UTC(2025, 11, 1, 12, 5)],
  ])('read %s', (text, time) =>
    expect(invitationsFrom([row({ 'Sent At': text })]).invitations[0]?.sentAt).toBe(time / 1000),
  );
  it('do not know a time that is written in another way', () =>
    expect(invitationsFrom([row({ 'Sent At': '29.01.2026 14:37' })]).invitations[0]?.sentAt).toBeNull());
  it('keep nothing of an empty file', () => expect(invitationsFrom([{}])).toEqual({ invitations: [], left: 0 }));
  it('cut no letter in two', () => {
    const [found] = invitationsFrom([
      row({ From: `${'a'.repeat(199)}😀`, Message: `${'b'.repeat(999)}😀` }),
    ]).invitations;
    expect([found?.name.length, found?.note.length]).toEqual([199, 999]);
  });
});

describe('the dates of an export', () => {
  const NOW = Date.UTC(2026, 10, 29, 12);
  const datesOf = (...texts: string[]) =>
    invitationsFrom(
      texts.map((text, at) => row({ 'Sent At': text, inviterProfileUrl: `/in/person-${at}/` })),
      NOW,
    ).invitations.map(({ sentAt }) => sentAt && new Date(sentAt * 1000).toISOString().slice(0, 16).replace('T', ' '));

  it.each<[string[], (string | null)[]]>([
    [['1/29/26, 2:37\u202fPM'], ['2026-01-29 14:37']],
    [['1/29/26, 2:37\u00a0PM'], ['2026-01-29 14:37']],
    [['1/29/26, 2:37 pm'], ['2026-01-29 14:37']],
    [['29/1/26, 2:37 PM'], ['2026-01-29 14:37']],
    [['29/01/2026, 14:37'], ['2026-01-29 14:37']],
    [['29/1/26, 14:37:05'], ['2026-01-29 14:37']],
    [['13/45/26, 99:99 PM'], [null]],
    [['13/45/26, 99:99'], [null]],
    [
      ['2/1/26, 9:00 AM', '29/1/26, 9:00 AM'],
      ['2026-01-02 09:00', '2026-01-29 09:00'],
    ],
    [
      ['2/1/26, 9:00 AM', '1/29/26, 9:00 AM'],
      ['2026-02-01 09:00', '2026-01-29 09:00'],
    ],
    [
      ['2/1/26, 09:00', '1/29/26, 09:00'],
      ['2026-02-01 09:00', '2026-01-29 09:00'],
    ],
    // both orders stand in one column: nobody knows which one an unclear one has
    [
      ['29/1/26, 9:00 AM', '1/29/26, 9:00 AM', '2/1/26, 9:00 AM', '3/3/26, 9:00 AM'],
      [null, null, null, '2026-03-03 09:00'],
    ],
    [['2/1/26, 09:00'], [null]],
    [['3/3/26, 09:00'], ['2026-03-03 09:00']],
    [
      ['2/1/26, 9:00 AM', '13/45/26, 9:00 AM'],
      ['2026-02-01 09:00', null],
    ],
    // the first of December is still to come, the twelfth of January was
    [['12/1/26, 9:00'], ['2026-01-12 09:00']],
    [['2/30/26, 9:00 AM'], [null]],
    [['2/29/25, 9:00 AM'], [null]],
    [['2/29/24, 9:00 AM'], ['2024-02-29 09:00']],
    [['1/29/99, 9:00 AM'], [null]],
    [['1/29/1999, 9:00 AM'], [null]],
    [['1/29/2099, 9:00 AM'], [null]],
    [['1/29/02, 9:00 AM'], [null]],
    [['1/29/06, 9:00 AM'], ['2006-01-29 09:00']],
    [['1/29/26, 13:37 PM'], [null]],
    [['1/29/26, 0:37 AM'], [null]],
    [['1/29/26, 24:00'], [null]],
    [['1/29/26, 12:00 AM'], ['2026-01-29 00:00']],
    [
      ['0/29/26, 9:00 AM', '1/0/26, 9:00 AM'],
      [null, null],
    ],
    [['1/29/126, 9:00 AM'], [null]],
    [['1/29/26'], [null]],
    [
      ['', 'yesterday'],
      [null, null],
    ],
  ])('%j are %j', (texts, dates) => expect(datesOf(...texts)).toEqual(dates));

  it('are told by lines of all kinds, those that went out too', () => {
    const out = row({ Direction: 'OUTGOING', 'Sent At': '29/1/26, 9:00 AM' });
    const [found] = invitationsFrom([out, row({ 'Sent At': '2/1/26, 9:00 AM' })], NOW).invitations;
    expect(found?.sentAt).toBe(Date.UTC(2026, 0, 2, 9) / 1000);
  });

  it('are never out of range, whatever stands there', () => {
    const number = fc.integer({ min: 0, max: 120 });
    const written = fc
      .tuple(number, number, fc.integer({ min: 0, max: 2100 }), number, number, fc.constantFrom('', ' AM', '\u202fPM'))
      .map(
        ([a, b, year, hour, minute, half]) => `${a}/${b}/${year}, ${hour}:${String(minute).padStart(2, '0')}${half}`,
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(written, fc.string({ unit: 'binary' })), { maxLength: 6 }), (texts) => {
        for (const date of datesOf(...texts)) {
          if (date === null) continue;
          const time = Date.parse(`${date}Z`.replace(' ', 'T'));
          expect(time).toBeGreaterThan(Date.UTC(2003, 0, 1));
          expect(time).toBeLessThan(NOW + 2 * 86_400_000);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
