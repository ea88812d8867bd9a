import type { Invitation } from '../../../src/invitations/invitation.ts';

/** An invitation as a card says it, for tests; `over` says what is otherwise. */
export const invitation = (name: string, over: Partial<Invitation> = {}): Invitation => ({
  path: `/in/${name.toLowerCase().replaceAll(' ', '-')}/`,
  name,
  headline: 'Recruiter at Northwind',
  note: '',
  mutual: 3,
  age: '2 weeks ago',
  sentAt: null,
  onlyOwner: false,
  ...over,
});
