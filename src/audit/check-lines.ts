import type { CertifiedEntry, Item, Part, Statement } from './certificate.ts';
import type { Break } from './check-chain.ts';
import { thumbprint } from './check-parts.ts';
import type { Owner, Parts } from './check-signed.ts';

/** Whether a line tells of a yes. */
export const isYes = (event: string): boolean => event === 'change-approved' || event === 'change-edited';

const aboutOf = ({ item }: CertifiedEntry, { items }: Parts) => (item === undefined ? undefined : items.get(item));

/** What becomes of a change is decided and seen in the owner's browser: in another's journal a line about it is made up. */
export async function strangersLine(
  me: string,
  entries: readonly CertifiedEntry[],
  parts: Parts,
): Promise<Break | null> {
  const given = new Set<string | undefined>();
  for (const { hash, cnf } of parts.grants) {
    const owner = parts.owners.get(hash);
    if (owner?.saidBy === null && owner.id === me) given.add(await thumbprint(cnf.jwk));
  }
  const made = entries.find(
    (entry) => entry.event.startsWith('change-') && aboutOf(entry, parts) && !given.has(entry.who),
  );
  return made ? { broken: 'line-stranger', line: made.seq } : null;
}

/** A change through all its rounds. */
export const changeKey = ({ set, change }: Pick<Item, 'set' | 'change'>): string => `${set} ${change}`;

/** What a journal says of changes of its own owner's profile alone. */
const isOwn = (event: string): boolean =>
  event.startsWith('change-') || event === 'changes-received' || event === 'staged-here';

/**
 * In whose profile each change is: of whoever it was sent to and whose receipts tell of it, else of whoever kept the journal.
 * It is one person: neither a line of one's own nor the receipt of another owner tells what became of it.
 */
export function ownersByChange(
  { iss, name }: Statement,
  entries: readonly CertifiedEntry[],
  parts: Parts,
): ReadonlyMap<string, Owner> | Break {
  const found = new Map<string, Owner>();
  for (const entry of entries) {
    if (entry.event !== 'changes-sent') continue;
    const owner = [...parts.owners.values()].find(({ id }) => id === entry.who);
    for (const about of aboutOf(entry, parts) ?? []) if (owner) found.set(changeKey(about), owner);
  }
  for (const { grant, outcomes } of parts.receipts) {
    const owner = parts.owners.get(grant);
    for (const about of outcomes) {
      const known = found.get(changeKey(about));
      if (known && known.id !== owner?.id) return { broken: 'stranger', part: 'receipt' };
      if (owner) found.set(changeKey(about), owner);
    }
  }
  const me: Owner = { name, id: iss, saidBy: null };
  for (const entry of entries) {
    if (!isOwn(entry.event)) continue;
    for (const about of aboutOf(entry, parts) ?? []) {
      const known = found.get(changeKey(about)) ?? me;
      if (known.id !== iss) return { broken: 'line-stranger', line: entry.seq };
      found.set(changeKey(about), known);
    }
  }
  return found;
}

/**
 * Which approval each line is about: the one it names. Older lines name none: there it is the only one of that change and
 * second, and none where there are two.
 */
export function approvalsByLine(
  entries: readonly CertifiedEntry[],
  parts: Parts,
): ReadonlyMap<number, Part<'approved'>> | Break {
  const found = new Map<number, Part<'approved'>>();
  for (const entry of entries) {
    const about = aboutOf(entry, parts);
    const isOfMoment = ({ iat }: Part<'approved'>) => !isYes(entry.event) || iat === Math.floor(entry.at / 1000);
    const fits = (approval: Part<'approved'>) =>
      approval.set === entry.subject &&
      (about === undefined || about.some(({ change }) => change === approval.change)) &&
      isOfMoment(approval);
    if (entry.approval !== undefined) {
      const named = parts.approvals.find(({ hash }) => hash === entry.approval);
      if (named && !fits(named)) return { broken: 'approval-differs', line: entry.seq };
      if (named) found.set(entry.seq, named);
    } else if (isYes(entry.event)) {
      const [only, ...others] = parts.approvals.filter(fits);
      if (only && others.length === 0) found.set(entry.seq, only);
    }
  }
  return found;
}
