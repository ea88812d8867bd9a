/** "1/29/26, 2:37 PM", also with the narrow space that some browsers write before PM, and by a clock of 24 hours. */
const SENT_AT = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),?\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP])\.?M\.?)?$/iu;
/** The site opened on 5 May 2003; no invitation is older. */
const OPENED = Date.UTC(2003, 4, 5);
const DAY = 86_400_000;

type Moment = readonly [
  first: number,
  second: number,
  year: number,
  hour: number,
  minute: number,
  half: string | undefined,
];

const momentIn = (text: string): Moment | null => {
  const found = SENT_AT.exec(text.trim());
  if (found === null) return null;
  const [first, second, year, hour, minute] = found.slice(1, 6).map(Number) as [number, number, number, number, number];
  return [first, second, year < 100 ? 2000 + year : year, hour, minute, found[6]?.toUpperCase()];
};

/** The moment in ms, or null when there is no such day, hour or minute, or when it cannot have been yet. */
function timeOf([first, second, year, hour, minute, half]: Moment, dayFirst: boolean, now: number): number | null {
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const hours = half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0);
  const isHour = half === undefined ? hour < 24 : hour > 0 && hour <= 12;
  const date = new Date(Date.UTC(year, month - 1, day, hours, minute));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const time = date.getTime();
  // a day ahead is no more than another time zone
  return isDay && isHour && minute < 60 && time >= OPENED && time <= now + DAY ? time : null;
}

/**
 * The times of a whole column, in seconds since 1970. Whether the day or the month comes first is told by those lines that
 * make sense in one order only; where they disagree, only what is the same either way is a time. A column that does not
 * tell is the site's own with AM and PM, month first; without them nobody's.
 */
export function timesOf(column: readonly string[], now: number): (number | null)[] {
  const read = column.map((text) => {
    const moment = momentIn(text);
    return { moment, day: moment && timeOf(moment, true, now), month: moment && timeOf(moment, false, now) };
  });
  const saysDay = read.some(({ day, month }) => day !== null && month === null);
  const saysMonth = read.some(({ day, month }) => day === null && month !== null);
  const isSites = !saysDay && read.every(({ moment }) => moment === null || moment[5] !== undefined);
  return read.map(({ day, month }) => {
    const sure = day === month ? day : null;
    const time = saysDay && saysMonth ? sure : saysDay ? day : saysMonth || isSites ? month : sure;
    return time === null ? null : Math.floor(time / 1000);
  });
}
