import { grantStatus } from '../../src/delegation/grant.ts';
import type { GrantView, PersonView } from '../../src/messages/views.ts';
import { countWords } from '../../src/profile/counting.ts';
import { AREA_NAMES } from '../../src/profile/sections.ts';
import { unreported } from '../receipt.ts';
import type { ChangeRecord, GrantRecord } from '../store/records.ts';

export const personOf = (grant: GrantRecord, who: { name: string; differs: number | null }): PersonView => ({
  ...who,
  id: grant.contact,
  confirmedAt: grant.confirmedAt,
  local: grant.local,
});

/** One grant as the owner sees it, with what waits under it. */
export function grantView(
  grant: GrantRecord,
  who: { name: string; differs: number | null },
  changes: readonly ChangeRecord[],
  now: number,
): GrantView {
  const pending = changes.filter(({ state }) => state === 'pending');
  const status = grantStatus(grant, grant, now);
  return {
    id: grant.id,
    person: personOf(grant, who),
    scope: grant.scope.map(({ section, verbs }) => ({ section, verbs: [...verbs] })),
    status,
    startsAt: grant.from,
    endsAt: grant.revokedAt ?? grant.to,
    used: grant.used,
    maxChanges: grant.maxChanges,
    mode: grant.mode,
    notify: grant.notify,
    vanity: grant.vanity,
    pending: pending.length,
    pendingSections: AREA_NAMES.map((section) => ({
      section,
      count: pending.filter(({ change }) => change.section === section).length,
    })).filter(({ count }) => count > 0),
    pendingWords: pending.reduce(
      (sum, { change }) => sum + change.fields.reduce((n, { after }) => n + countWords(after), 0),
      0,
    ),
    wordsWait: grant.words !== null && grant.confirmedAt === null && status !== 'revoked' && status !== 'expired',
    // there is nobody to tell of what was staged here
    unreported: grant.local === null ? changes.filter(unreported).length : 0,
  };
}
