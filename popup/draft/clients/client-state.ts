import type { ClientLineView } from '../../../src/rpc/app.ts';
import { t, tn } from '../../app/strings.ts';
import type { Tone } from '../../ui/format/labels.ts';

const DAY = 86_400_000;

export interface ClientState {
  readonly text: string;
  readonly tone: Tone;
  readonly waitsFor: 'writer' | 'client' | 'nobody';
  /** Lower is higher in the list. */
  readonly rank: number;
}

const state = (
  rank: number,
  waitsFor: ClientState['waitsFor'],
  text: string,
  tone: ClientState['tone'] = 'soft',
): ClientState => ({ rank, waitsFor, text, tone });

const endsToday = (endsAt: number, now: number): boolean =>
  new Date(endsAt).toDateString() === new Date(now).toDateString();

/** The one short thing to say about a client; the first that is true. */
export function clientState(line: ClientLineView, now: number): ClientState {
  const { status, endsAt, drafted, sent, back, applied, undecided } = line;
  if (status === 'refused') return state(8, 'nobody', t('desk_state_refused'));
  if (status === 'asked') return state(6, 'client', t('desk_state_noAnswer'));
  if (status === 'revoked') return state(drafted ? 4 : 8, drafted ? 'writer' : 'nobody', t('desk_state_revoked'));
  if (status === 'expired' || (endsAt !== null && endsAt <= now)) {
    if (applied > 0 && drafted + sent + back === 0) return state(9, 'nobody', t('desk_state_signedOff'));
    return state(4, drafted + back > 0 ? 'writer' : 'nobody', t('desk_state_expired'));
  }
  if (status === 'paused') return state(6, 'client', t('desk_state_paused'));
  if (status === 'not-yet') return state(6, 'client', t('desk_state_notYet'));

  const finished = applied > 0 && drafted + sent + back + undecided === 0;
  if (endsAt !== null && !finished && endsToday(endsAt, now)) {
    const waitsFor = drafted + back + undecided > 0 || line.sentAt === null ? 'writer' : 'client';
    return state(0, waitsFor, t('desk_state_endsToday'), 'stop');
  }
  if (back > 0) return state(1, 'writer', tn('desk_state_back', back), 'you');
  if (undecided > 0) return state(2, 'writer', tn('desk_state_undecided', undecided), 'you');
  if (drafted > 0) return state(2, 'writer', t('desk_state_drafting'));
  if (sent > 0) return state(5, 'client', waits(line.sentAt, now));
  if (line.approved > 0) return state(5, 'client', tn('desk_state_approved', line.approved), 'good');
  if (applied > 0) return state(7, 'nobody', tn('desk_state_applied', applied), 'good');
  return state(3, 'writer', t('desk_state_fresh'));
}

function waits(sentAt: number | null, now: number): string {
  const days = sentAt === null ? 0 : Math.floor((now - sentAt) / DAY);
  return days < 1 ? t('desk_state_sentToday') : tn('desk_state_waits', days);
}

/** What waits for the writer first; then the nearest end, the longest wait, the name. */
export const sortClients = (lines: readonly ClientLineView[], now: number): ClientLineView[] => {
  const far = Number.MAX_SAFE_INTEGER;
  const order = new Intl.Collator();
  return lines
    .map((line) => ({ line, rank: clientState(line, now).rank }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.line.endsAt ?? far) - (b.line.endsAt ?? far) ||
        (a.line.sentAt ?? far) - (b.line.sentAt ?? far) ||
        order.compare(a.line.name, b.line.name),
    )
    .map(({ line }) => line);
};

/** Searching ignores case and accents: "jose" finds José. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();

export const findClients = (lines: readonly ClientLineView[], query: string): ClientLineView[] => {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  return lines.filter((line) => {
    const name = folded(line.name);
    return wanted.every((word) => name.includes(word));
  });
};
