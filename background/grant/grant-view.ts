import type { GrantView } from '../../src/grant/contract.ts';
import { chainStatus } from '../../src/grant/sub-grant.ts';
import { AREAS } from '../../src/profile/sections.ts';
import { isRefusal } from '../../src/refusals.ts';
import { countWords } from '../../src/text/counting.ts';
import { unreported } from '../change/receipt.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { ReadTx } from '../store/database.ts';
import { chainOf, subGrantsOf } from './chain.ts';
import { personOf } from './person-view.ts';
import type { GrantRecord } from './records.ts';

/** One grant as the owner sees it, with what waits under it. */
export async function grantView(
  tx: ReadTx,
  grant: GrantRecord,
  changes: readonly ChangeRecord[],
  now: number,
): Promise<GrantView> {
  const pending = changes.filter(({ state }) => state === 'pending');
  const chain = await chainOf(tx, grant);
  const status = isRefusal(chain) ? 'revoked' : chainStatus(chain, now);
  const parts = await subGrantsOf(tx, grant.id);
  return {
    id: grant.id,
    person: await personOf(tx, grant),
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
    pendingSections: bySection(pending),
    pendingWords: pending.reduce(
      (sum, { change }) => sum + change.fields.reduce((n, { after }) => n + countWords(after), 0),
      0,
    ),
    takenBack: bySection(pending.filter(({ takenBack }) => takenBack)),
    wordsWait: grant.words !== null && grant.confirmedAt === null && status !== 'revoked' && status !== 'expired',
    // there is nobody to tell of what was staged here
    unreported: grant.local === null ? changes.filter(unreported).length : 0,
    mayPassOn: grant.depth === 1,
    parts: parts.filter((part) => ['active', 'paused', 'not-yet'].includes(chainStatus([part, grant], now))).length,
  };
}

const bySection = (changes: readonly ChangeRecord[]): GrantView['pendingSections'] =>
  AREAS.map((section) => ({
    section,
    count: changes.filter(({ change }) => change.section === section).length,
  })).filter(({ count }) => count > 0);
