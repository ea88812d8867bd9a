import { getMeta, setMeta } from '../../store/meta.ts';
import { read, write } from '../../store/store.ts';
import type { PaceRecord } from '../records.ts';

/**
 * How fast buttons are pressed on invitations for an owner who chose so: evenly, slowly, and never more than so many a day;
 * other tools keep to 25 to 30 accepted a day, 20 s apart (docs/linkedin.md, as of 2026-11-23).
 */
export const APART = 20_000;
export const MOST_A_DAY = 25;

const dayOf = (now: number): string => {
  const date = new Date(now);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
};

/** When the next press may be, ms; null when there were enough today. */
export function nextPress(pace: PaceRecord | null, now: number): number | null {
  if (pace === null) return now;
  if (pace.day === dayOf(now) && pace.count >= MOST_A_DAY) return null;
  // a clock that went back makes nobody faster
  return Math.abs(now - pace.lastAt) < APART ? pace.lastAt + APART : now;
}

export const paceNow = (): Promise<PaceRecord | null> => read((tx) => getMeta(tx, 'pace'));

/** Counted before the press, so that a worker that is stopped in between has counted it. */
export const countPress = (now: number) =>
  write(async (tx) => {
    const pace = await getMeta(tx, 'pace');
    const day = dayOf(now);
    await setMeta(tx, 'pace', { day, count: pace?.day === day ? pace.count + 1 : 1, lastAt: now });
    return {};
  });
