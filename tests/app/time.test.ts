import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago } from '../../popup/ui/format/ago.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = at(25, 14);

describe('how long ago something was', () => {
  it.each<[string, number, ReturnType<typeof ago>]>([
    ['47 hours 59 minutes, two days back', at(23, 14, 1), { unit: 'day', count: 2 }],
    ['38 hours, the day before', at(24, 0), { unit: 'day', count: 1 }],
    ['38 hours 1 minute, two days back', at(23, 23, 59), { unit: 'day', count: 2 }],
    ['24 hours', at(24, 14), { unit: 'day', count: 1 }],
    ['23 hours 59 minutes', at(24, 14, 1), { unit: 'hour', count: 23 }],
    ['an hour', at(25, 13), { unit: 'hour', count: 1 }],
    ['59 minutes', at(25, 13, 1), { unit: 'minute', count: 59 }],
    ['now', NOW, 'moment'],
    ['a clock a few seconds behind', NOW + 20_000, 'moment'],
    ['seven days', at(18, 14), { unit: 'day', count: 7 }],
    ['more than seven days', at(18, 13, 59), 'date'],
    ['tomorrow: the clock was set back', at(26, 14), 'date'],
  ])('%s', (_what, ms, phrase) => expect(ago(ms, NOW)).toEqual(phrase));

  it('is counted in days of the calendar, from one on', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 7 }), fc.nat(60 * 24 * 400), (minutes, since) => {
        const now = NOW + since * 60_000;
        const then = new Date(now - minutes * 60_000);
        const said = ago(then.getTime(), now);
        if (typeof said === 'string' || said.unit !== 'day') return;
        const back = new Date(now);
        back.setDate(back.getDate() - said.count);
        expect(said.count).toBeGreaterThan(0);
        expect(back.toDateString()).toBe(then.toDateString());
      }),
    ));
});
