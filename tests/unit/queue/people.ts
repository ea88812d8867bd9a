import type { Invitation } from '../../../src/invitations/invitation.ts';
import type { QueueItem } from '../../../src/messages/invitation-views.ts';

export const NOW = Date.UTC(2026, 10, 25);

export const item = (name: string, invitation: Partial<Invitation> = {}, over: Partial<QueueItem> = {}): QueueItem => ({
  invitation: {
    path: `/in/${name.toLowerCase().replaceAll(' ', '-')}/`,
    name,
    headline: 'Recruiter at Northwind',
    note: '',
    mutual: 3,
    age: '2 weeks ago',
    sentAt: null,
    onlyOwner: false,
    ...invitation,
  },
  readAt: NOW,
  decision: null,
  reply: '',
  template: null,
  state: 'open',
  ready: false,
  problems: [],
  comment: '',
  ...over,
});

export const pathsOf = (items: readonly QueueItem[]) => items.map(({ invitation }) => invitation.name);
