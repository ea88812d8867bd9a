import { describe, expect, it } from 'vitest';
import { NO_FILTER, type QueueFilter, shownOf, steady } from '../../popup/invitation/triage/shown.ts';
import { item, NOW, pathsOf } from '../support/queue-people.ts';

const items = [
  item('Ana Lima', { note: 'We met in Pôrto.', mutual: 9, age: '1 month ago' }),
  item('Ben Okoro', { headline: 'Baker', mutual: null, age: '1 day ago' }, { decision: 'accept', state: 'decided' }),
  item('Cem Aydin', { mutual: 0, sentAt: NOW / 1000 }, { decision: 'ignore', state: 'sent' }),
  item('Dora Eck', { note: ' ' }, { decision: 'reply', state: 'asked' }),
  item('Eli Roth', {}, { decision: null, state: 'done' }),
];
const shown = (over: Partial<QueueFilter>, pinned: string | null = null) =>
  pathsOf(shownOf(items, { ...NO_FILTER, sort: 'name', ...over }, pinned));

describe('what is shown of the queue', () => {
  it.each<[Partial<QueueFilter>, string[]]>([
    [{}, ['Ana Lima', 'Ben Okoro', 'Cem Aydin', 'Dora Eck', 'Eli Roth']],
    [{ words: 'PORTO' }, ['Ana Lima']],
    [{ words: 'northwind cem' }, ['Cem Aydin']],
    [{ words: 'baker lima' }, []],
    [{ note: 'with' }, ['Ana Lima']],
    [{ note: 'without' }, ['Ben Okoro', 'Cem Aydin', 'Dora Eck', 'Eli Roth']],
    [{ mutual: 3 }, ['Ana Lima', 'Dora Eck', 'Eli Roth']],
    [{ mutual: 4 }, ['Ana Lima']],
    [{ standing: 'undecided' }, ['Ana Lima']],
    [{ standing: 'decided' }, ['Ben Okoro']],
    [{ standing: 'sent' }, ['Cem Aydin']],
    [{ standing: 'back' }, ['Dora Eck']],
    [{ standing: 'done' }, ['Eli Roth']],
  ])('by %j is %j', (filter, names) => expect(shown(filter)).toEqual(names));

  it.each<[QueueFilter['sort'], string[]]>([
    ['newest', ['Cem Aydin', 'Ben Okoro', 'Dora Eck', 'Eli Roth', 'Ana Lima']],
    ['mutual', ['Ana Lima', 'Dora Eck', 'Eli Roth', 'Cem Aydin', 'Ben Okoro']],
  ])('by %s first', (sort, names) => expect(shown({ sort })).toEqual(names));

  it('holds what is being written in, whatever is asked', () =>
    expect(shown({ standing: 'undecided' }, '/in/ben-okoro/')).toEqual(['Ana Lima', 'Ben Okoro']));

  it('keeps the objects of what did not change', () => {
    const next = steady(
      items,
      structuredClone(items).map((each, at) => (at === 1 ? { ...each, reply: 'x' } : each)),
    );
    expect(next.map((each, at) => each === items[at])).toEqual([true, false, true, true, true]);
  });
});
