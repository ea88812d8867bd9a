import type { Invitation } from '../invitations/invitation.ts';
import { profilePath } from '../invitations/path.ts';

/** One line of the member's own `Invitations.csv`, by the names of its columns; older exports have fewer of them. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

/**
 * The invitations that others sent, out of the member's own data export. The profile of who sent it is in newer exports
 * only; without it nobody can be found again on the page, so those lines are only counted. `Sent At` is "1/29/26, 2:37 PM"
 * (docs/linkedin.md). The file says neither headline nor shared connections.
 */
export function invitationsFrom(rows: readonly CsvRow[]): { invitations: Invitation[]; left: number } {
  const found = new Map<string, Invitation>();
  let left = 0;
  for (const row of rows) {
    if ((row.Direction ?? '').trim().toUpperCase() !== 'INCOMING') continue;
    const path = profilePath(row.inviterProfileUrl ?? '');
    const name = plain(row.From ?? '').slice(0, 200);
    if (path === null || name === '') left++;
    else
      found.set(path, {
        path,
        name,
        headline: '',
        note: plain(row.Message ?? '').slice(0, 1000),
        mutual: null,
        age: '',
        sentAt: sentAt(row['Sent At'] ?? ''),
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

function sentAt(text: string): number | null {
  const found = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}), (\d{1,2}):(\d{2}) (AM|PM)$/.exec(text.trim());
  if (found === null) return null;
  const [month, day, year, hour, minute] = found.slice(1, 6).map(Number) as [number, number, number, number, number];
  const whole = year < 100 ? 2000 + year : year;
  const time = Date.UTC(whole, month - 1, day, (hour % 12) + (found[6] === 'PM' ? 12 : 0), minute);
  return Number.isFinite(time) ? Math.floor(time / 1000) : null;
}
