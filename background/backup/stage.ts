import { randomNonce } from '../../src/bytes.ts';
import { checkChange, MAX_CHANGES_IN_SET } from '../../src/change/change.ts';
import type { Inverse } from '../../src/change/inverse.ts';
import type { ApplyMode, LocalReason } from '../../src/grant/grant.ts';
import { toDetails } from '../../src/grant/scope.ts';
import { AREA_RULES, SECTIONS } from '../../src/profile/sections.ts';
import { isRefusal, refuse } from '../../src/refusals.ts';
import type { ClaimsOf } from '../../src/wire/claims.ts';
import { packageHash, sign } from '../../src/wire/seal.ts';
import { keepItems, keepProof } from '../audit/evidence.ts';
import { newChange } from '../change/receive-change-set.ts';
import { commonClaims, signerOf } from '../grant/contacts.ts';
import { requireMe } from '../grant/identity.ts';
import { newGrant } from '../grant/new-grant.ts';
import type { WriteTx } from '../store/database.ts';
import { record } from '../store/journal.ts';
import { write } from '../store/store.ts';

/** How long the owner has to look at what was staged here, seconds. */
const LASTS: Readonly<Record<LocalReason, number>> = { undo: 86_400, back: 86_400, together: 30 * 60 };

interface Wish {
  readonly reason: LocalReason;
  readonly vanity: string;
  readonly mode: ApplyMode;
  readonly drafts: readonly Inverse[];
  /** The grant under which the same waits already: asked in the transaction that stages, so that two wishes stage once. */
  readonly waiting?: (tx: WriteTx) => Promise<string | null>;
}

/**
 * Stages changes made in this very browser: under a grant from the owner to the owner, signed like any other, of just the
 * sections it needs and for a short time. They go through the same review, approval and fill as everybody's.
 */
export async function stageHere({ reason, vanity, mode, drafts, waiting }: Wish, now: number) {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const changes = drafts.map((draft, index) => ({
    ...draft,
    ...(draft.entry === undefined ? {} : { entry: draft.entry }),
    id: `${draft.section}-${index + 1}`,
    fields: [...draft.fields],
    rationale: '',
  }));
  if (changes.length > MAX_CHANGES_IN_SET) return refuse('too-many-changes', String(changes.length));
  const checked = changes.map((change) => checkChange(change));
  const wrong = checked.find(isRefusal);
  if (wrong) return wrong;

  const scope = SECTIONS.filter((name) => drafts.some(({ section }) => section === name)).map((section) => ({
    section,
    verbs: AREA_RULES[section].verbs.filter((verb) =>
      drafts.some((draft) => draft.section === section && draft.op === verb),
    ),
  }));
  const nbf = Math.floor(now / 1000);
  const exp = nbf + LASTS[reason];
  const grantClaims: ClaimsOf<'grant'> = {
    ...(await commonClaims(me.keys.id, now)),
    v: 1,
    aud: me.keys.id,
    name: me.name,
    keys: me.keys.public,
    sub: vanity,
    cnf: { jwk: me.keys.public.sign },
    authorization_details: toDetails(scope),
    nbf,
    exp,
    max_changes: changes.length,
    depth: 0,
    agreement: '',
    request: packageHash(''),
    nonce: randomNonce(),
  };
  const jws = await sign('grant', grantClaims, signerOf(me));
  const hash = packageHash(jws);
  const setClaims: ClaimsOf<'change-set'> = {
    ...(await commonClaims(me.keys.id, now)),
    v: 1,
    aud: me.keys.id,
    grant: hash,
    set: crypto.randomUUID(),
    rev: 1,
    note: '',
    changes,
    withdraw: [],
    nonce: grantClaims.nonce,
  };
  const setHash = packageHash(await sign('change-set', setClaims, signerOf(me)));
  const grant = newGrant({
    hash,
    jws,
    contact: me.keys.id,
    vanity,
    mode,
    // nobody else is on the other side
    confirmedAt: now,
    local: reason,
    scope,
    from: nbf * 1000,
    to: exp * 1000,
    maxChanges: grantClaims.max_changes,
    used: changes.length,
  });
  return write(async (tx) => {
    const before = await waiting?.(tx);
    if (before) return { grantId: before, count: changes.length };
    await tx.objectStore('grants').put(grant);
    const first = await tx.objectStore('changes').count();
    for (const [index, change] of checked.entries())
      if (!isRefusal(change))
        await tx
          .objectStore('changes')
          // the number was read from the owner's own page
          .put({
            ...newChange({ claims: setClaims, hash: setHash }, grant, change, first + index, now),
            formId: change.entry?.formId ?? null,
          });
    await keepProof(tx, grant.contact, 'grant', jws);
    const known = checked.flatMap((change) => (isRefusal(change) ? [] : [change]));
    const item = await keepItems(tx, grant.contact, setClaims.set, setClaims.rev, known);
    await record(tx, now, { event: 'staged-here', count: changes.length, subject: setHash, item });
    return { grantId: grant.id, count: changes.length };
  });
}
