import type { CertifiedEntry, Part } from './certificate.ts';
import type { Break } from './check-chain.ts';
import { thumbprint } from './check-parts.ts';
import type { Parts } from './check-signed.ts';

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
