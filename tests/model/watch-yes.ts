import { compactVerify } from 'jose';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { IdentityRecord } from '../../background/grant/records.ts';
import type { LockRecord } from '../../background/lock/records.ts';
import { checkApproval } from '../../src/change/approval.ts';
import { type Change, sameTexts, type Text } from './ledger.ts';
import type { Sight, Wish } from './sight.ts';

/** The owner's yes: to exactly what was said, by who may say it, when it may be said. */
export function watchYes(sight: Sight, known: Change, record: ChangeRecord): void {
  const { ledger, wishes: asked } = sight;
  const { approval } = record;
  if (approval === null) return void ledger.broken('approved without a yes');
  // two screens may say yes at once: one of them must have said exactly this
  const wishes = [...asked].filter(({ kind, id }) => kind === 'approve' && (id ?? known.id) === known.id);
  const wrong = wishes.map((wish) => mayNotApprove(sight, known, wish, approval.final));
  if (!wrong.includes(null)) ledger.broken(wrong[0] ?? 'approved by nobody');
  known.yes = { final: approval.final, before: record.base, dead: null, fills: 1 };
  sight.checks.push(checkSignature(sight, known, record));
}

function mayNotApprove({ ledger }: Sight, known: Change, wish: Wish, final: readonly Text[]): string | null {
  const signed = known.signed.map(({ name, after }) => ({ name, text: after }));
  if (wish.final && !sameTexts(wish.final, final)) return 'approved other texts than the owner said';
  // what the page says goes with an entry that is removed is read and approved besides
  const isShown = known.op === 'remove' ? goes(signed, final) : sameTexts(signed, final);
  if (!(wish.edited ?? false) && !isShown) return 'approved other texts than were shown';
  if (known.shownAt === null || wish.at - known.shownAt < 500) return 'approved before it could be read';
  if (!known.grant.confirmed || known.grant.parent?.confirmed === false)
    return 'approved before the words were compared';
  if (ledger.isOvertaken(known)) return 'approved although a newer revision is there';
  if (ledger.lock?.isSure && ledger.isLocked(wish.at)) return 'approved while locked';
  const why = ledger.standstill() ?? ledger.whyNot(known.grant, known.section, known.op, wish.at);
  return why === null ? null : `approved although: ${why}`;
}

const goes = (signed: readonly Text[], final: readonly Text[]): boolean =>
  final.every(({ text }) => text === '') && signed.every(({ name }) => final.some((field) => field.name === name));

/** The signature is the owner's, over exactly these texts. */
async function checkSignature(
  { ledger, raw }: Sight,
  known: Change,
  { approval, setHash, base }: ChangeRecord,
): Promise<void> {
  const [me] = raw.all<IdentityRecord>('identity');
  const lock = raw.meta<LockRecord | null>('lock') ?? null;
  if (!me || !approval) return;
  const signer = lock
    ? { id: lock.id, publicKey: lock.wrapped.publicKey }
    : { id: me.keys.id, publicKey: me.keys.sign.publicKey };
  const fields = base.map(({ name, before }) => ({
    name,
    before,
    text: approval.final.find((field) => field.name === name)?.text ?? '',
  }));
  const subject = { changeSet: setHash, change: known.name, grant: known.grant.hash, fields };
  const wrong = await checkApproval(approval.jws, subject, signer, 0);
  // the lock may have been changed since
  if (wrong && known.yes?.dead === null) ledger.broken('the signature does not name what was approved');
  const { payload } = await compactVerify(approval.jws, signer.publicKey).catch(() => ({ payload: null }));
  const exp = payload && (JSON.parse(new TextDecoder().decode(payload)) as { exp: number }).exp;
  if (exp !== null && exp * 1000 > known.grant.to) ledger.broken('a yes that outlives its grant');
}
