import { describe, expect, it } from 'vitest';
import { invitationsFrom } from '../../../src/imports/invitations-csv.ts';

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
});
