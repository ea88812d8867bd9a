import type { Scope } from '../../src/grant/scope.ts';
import type { Invitation } from '../../src/wire/invitation.ts';

/** Everything an assistant may be allowed about invitations and posts. */
export const INVITATIONS: Scope = [
  { section: 'invitations', verbs: ['see', 'accept', 'ignore', 'reply', 'template'] },
  { section: 'post', verbs: ['add'] },
];

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
