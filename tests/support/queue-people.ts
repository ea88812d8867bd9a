import type { QueueItem } from '../../src/invitation/contract.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import { invitation } from './queue-invitation.ts';

export const NOW = Date.UTC(2026, 10, 25);

export const item = (name: string, about: Partial<Invitation> = {}, over: Partial<QueueItem> = {}): QueueItem => ({
  invitation: invitation(name, about),
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
