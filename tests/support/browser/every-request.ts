import * as z from 'zod/mini';
import { MESSAGES, type MessageName } from '../../../src/rpc/table.ts';

/** What an invitation need not tell. */
const UNSAID = { mutual: null, age: '', sentAt: null, onlyOwner: false };

export interface Said {
  readonly message: MessageName;
  readonly request: unknown;
}

/** Every message of the table, with every request here that it would take: as harmful as they come. */
export function everyRequest({ grant, change }: { grant: string; change: string }): Said[] {
  const all = { section: 'headline', verbs: ['set'] };
  const somebody = { path: '/in/max-other/', name: 'Max Other', headline: '', note: '', ...UNSAID };
  const requests: unknown[] = [
    {},
    { id: grant },
    { id: change },
    { tabId: 1 },
    { tabId: 1, grantId: grant },
    { role: 'delegate', name: 'Somebody' },
    { text: '-----BEGIN COUNTERSIGN REQUEST-----' },
    { id: grant, scope: [all], days: 7, maxChanges: 9, mode: 'fill-and-save', vanity: 'ann-lee' },
    { id: grant, mode: 'copy' },
    { id: grant, notify: true },
    { id: grant, paused: true },
    { id: grant, same: true },
    { id: grant, leaveOut: [] },
    { id: null, withTexts: true },
    { id: change, final: [{ name: 'headline', text: 'Head of Sales' }], edited: false },
    { id: change, comment: 'no' },
    { id: change, formId: '1001' },
    { ids: [change] },
    { secret: 'a long enough one', autoLock: 5 },
    { secret: 'a long enough one' },
    { minutes: 5 },
    { invitations: [somebody], left: 0 },
    { id: 'c', name: 'C', vanity: 'c', scope: [all], days: 7, maxChanges: 9, clause: '' },
    { id: 'c', clientId: 'c', scope: [all], days: 7, maxChanges: 9, withTexts: true },
    { clientId: 'c', id: 'c' },
    { id: 'c', decisions: [{ path: '/in/max-other/', decision: null }] },
    { id: 'c', rules: [], templates: [] },
    { clientId: 'c', slot: 'headline', fields: [], rationale: '' },
    { clientId: 'c', note: '' },
    { clientId: 'c', section: 'experience', entry: null, fields: [] },
    { clientId: 'c', slot: 'headline', remove: true },
    { clientId: 'c', slot: 'headline' },
  ];
  return (Object.keys(MESSAGES) as MessageName[]).flatMap((message) =>
    requests
      .filter((request) => z.safeParse(MESSAGES[message].request as z.ZodMiniType, request).success)
      .map((request) => ({ message, request })),
  );
}
