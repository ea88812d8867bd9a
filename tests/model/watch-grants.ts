import type { GrantRecord } from '../../background/grant/records.ts';
import { type Grant, isUnder } from './ledger.ts';
import type { Sight, Wish } from './sight.ts';

/** A grant as it lies in the store, against what the owner did with it. */
export function watchGrant(sight: Sight, record: GrantRecord): void {
  const { ledger } = sight;
  const known = ledger.grants.find(({ id }) => id === record.id) ?? given(sight, record);
  if (known === undefined) return void ledger.broken('a grant came from nowhere');
  watchEnd(sight, known, record);
  const asked = (kinds: readonly string[], what: string): void => {
    if (!sight.wish(kinds, record.id) && !(known.parent && sight.wish(kinds, known.parent.id))) ledger.broken(what);
  };
  if (record.paused !== known.paused) asked(['pause', 'lock', 'lock-set'], 'paused by itself');
  if (record.mode !== known.mode) asked(['mode'], 'the mode changed by itself');
  const confirmed = record.confirmedAt !== null;
  if (confirmed !== known.confirmed) asked(['words-same', 'words-differ'], 'words compared by nobody');
  if (record.depth !== known.depth) asked(['forbid'], 'passing on changed by itself');
  Object.assign(known, { paused: record.paused, mode: record.mode, depth: record.depth, confirmed });
  for (const { set, change: name, rev } of record.withdrawn) {
    if (rev <= ledger.goneAt(known, set, name)) continue;
    // what was never heard of is paid for as if it had come
    if (!ledger.isHeardOf(known, set, name)) ledger.pay(known);
    known.withdrawn.push({ set, name, rev });
    ledger.takeBack(
      'taken back by the delegate',
      (change) => change.grant === known && change.set === set && change.name === name && change.rev < rev,
    );
  }
  const terms = [known.to, known.max, known.scope, known.vanity];
  if (JSON.stringify([record.to, record.maxChanges, record.scope, record.vanity]) !== JSON.stringify(terms))
    ledger.broken('the terms of a grant changed');
}

function given(sight: Sight, record: GrantRecord): Grant | undefined {
  if (record.parent !== null) return subGrant(sight, record);
  const { ledger, wish } = sight;
  // two may be asked for at once
  const asked = wish([record.local === null ? 'grant' : 'undo'], undefined, record.vanity);
  if (asked === undefined) return undefined;
  if (record.local !== null && record.used !== record.maxChanges) ledger.broken('what is staged here may change more');
  const grant = adopted(record, asked.value);
  ledger.grants.push(grant);
  return grant;
}

/** A part that was passed on, seen for the first time: it is one that may be, of a grant that may be passed on. */
function subGrant({ ledger, parts, wish }: Sight, record: GrantRecord): Grant | undefined {
  const part = parts.find(({ hash }) => hash === record.hash);
  if (part?.parent?.id !== record.parent || !wish(['deliver'])) return undefined;
  const why = part.chain?.wrong ? 'it is wider than the whole, or not theirs' : ledger.whyNot(part);
  if (why) ledger.broken(`a part was taken although: ${why}`);
  if (record.confirmedAt !== null) ledger.broken('a part that comes compared');
  Object.assign(part, { id: record.id, mode: record.mode });
  ledger.grants.push(part);
  return part;
}

function watchEnd({ ledger, wish, wishes }: Sight, known: Grant, record: GrantRecord): void {
  if (record.revokedAt === null && known.revoked) ledger.broken('a revoked grant came back');
  if (record.revokedAt !== null && !known.revoked) {
    const asked = ['revoke', 'words-differ', 'forbid'];
    if (!wish(asked, record.id) && !(known.parent && wish(asked, known.parent.id)))
      ledger.broken('a grant was revoked by nobody');
    known.revoked = true;
    ledger.takeBack('the grant was revoked', ({ grant }) => isUnder(grant, known));
  }
  if (record.endedAt === null && known.ended && !known.revoked && wishes.size === 0)
    ledger.broken('a grant that ended came back');
  if (record.endedAt !== null && !known.ended) {
    if (ledger.now < known.to) ledger.broken('a grant ended too early');
    ledger.end(known);
  }
}

function adopted(record: GrantRecord, of: Wish['value']): Grant {
  return {
    id: record.id,
    hash: record.hash,
    vanity: of?.vanity ?? '',
    delegate: of?.delegate ?? null,
    scope: record.scope,
    from: record.from,
    to: record.to,
    max: record.maxChanges,
    nonce: of?.nonce ?? '',
    parent: null,
    depth: record.depth,
    chain: null,
    mode: record.mode,
    confirmed: record.confirmedAt !== null,
    paused: false,
    revoked: false,
    ended: false,
    used: record.local === null ? 0 : record.used,
    withdrawn: [],
  };
}
