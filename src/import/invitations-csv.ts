import { profilePath } from '../profile/path.ts';
import type { Invitation } from '../wire/invitation.ts';
import { timesOf } from './export-dates.ts';

/** One line of the member's own `Invitations.csv`, by the names of its columns; older exports have fewer of them. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/**
 * The invitations that others sent, out of the member's own data export. The profile of who sent it is in newer exports
 * only; without it nobody can be found again on the page, so those lines are only counted, as are those that say neither
 * that they came in nor that they went out. The file says neither headline nor shared connections.
 */
export function invitationsFrom(
  rows: readonly CsvRow[],
  now = Date.now(),
): { invitations: Invitation[]; left: number } {
  const times = timesOf(
    rows.map((row) => row['Sent At'] ?? ''),
    now,
  );
  const found = new Map<string, Invitation>();
  let left = 0;
  for (const [at, row] of rows.entries()) {
    const direction = (row.Direction ?? '').trim().toUpperCase();
    if (direction === 'OUTGOING' || !(direction || row.From)) continue;
    const path = profilePath(row.inviterProfileUrl ?? '');
    const name = cut(plain(row.From ?? ''), 200);
    if (direction !== 'INCOMING' || path === null || name === '') left++;
    else
      found.set(path, {
        path,
        name,
        headline: '',
        note: cut(plain(row.Message ?? ''), 1000),
        mutual: null,
        age: '',
        sentAt: times[at] ?? null,
        onlyOwner: false,
      });
  }
  return { invitations: [...found.values()], left };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
/** Values in an export were seen to hold HTML entities. */
const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|#39|apos);/g, (_all, name: string) => NAMED[name] ?? '')
    .trim()
    .toWellFormed();

/** Without half a letter at the end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
