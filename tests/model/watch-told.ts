import type { ChangeRecord } from '../../background/change/records.ts';
import type { GrantRecord } from '../../background/grant/records.ts';
import type { Change, Grant } from './ledger.ts';
import type { Sight } from './sight.ts';

/** What the delegate is told is what happened, and "not known" where nobody knows. */
export function watchReceipt(
  { ledger, raw }: Sight,
  grant: Grant,
  lines: readonly { set: string; rev: number; change: string; outcome: string }[],
): void {
  const of = [...ledger.changes.values()].filter((change) => change.grant === grant);
  if (lines.length !== of.length) ledger.broken('a receipt that leaves something out');
  for (const { set, rev, change: name, outcome } of lines) {
    const change = of.find((known) => known.set === set && known.rev === rev && known.name === name);
    const record = raw.all<ChangeRecord>('changes').find(({ id }) => id === change?.id);
    if (!change || outcome !== told(change, record?.reason ?? null))
      ledger.broken(`a receipt that says ${outcome} of ${change?.state}`);
  }
}

/** Nothing the owner took back waits twice. */
export function watchUndone({ ledger, raw }: Sight): void {
  const local = raw.all<GrantRecord>('grants').filter((grant) => grant.local !== null);
  const waiting = [...ledger.changes.values()].filter(
    ({ grant, state }) =>
      local.some(({ id }) => id === grant.id) &&
      !['applied', 'rejected', 'superseded', 'withdrawn', 'lapsed'].includes(state),
  );
  const texts = waiting.map(({ section, op, signed }) => JSON.stringify([section, op, signed]));
  if (new Set(texts).size < texts.length) ledger.broken('an undo waits twice');
}

function told({ state, byHand }: Change, reason: string | null): string {
  if (state === 'applied') return byHand ? 'by-hand' : 'applied';
  if (state === 'failed') return reason === 'not-read-back' ? 'unknown' : 'failed';
  if (state === 'changes-asked') return 'asked';
  return ['filling', 'awaiting-save', 'verifying'].includes(state) ? 'unknown' : state;
}
