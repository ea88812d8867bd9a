import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/profile/entry.ts';
import type { FormTask } from '../../src/site/task.ts';
import { tab, withOneTab } from '../support/browser/one-tab.ts';

/** Which entry a form belongs to is read in the form itself, of all that the change says; what nobody understands is a no. */

withOneTab();

const FORM = '/in/ann-lee/details/experience/edit/forms/1002/';
const REP: Entry = { title: 'Sales Rep', company: 'Corvus & Sons', start: '2015-01', formId: '1002' };
const TEXT = 'Sold bird feeders to garden centres.\n\nBest of the region in 2017.';

const taskOf = (entry: Partial<Entry>, more: Partial<FormTask> = {}): FormTask => ({
  vanity: 'ann-lee',
  section: 'experience',
  op: 'set',
  entry: { ...REP, ...entry },
  fields: [{ name: 'description', before: TEXT, after: 'Sold more.' }],
  patience: 2500,
  ...more,
});
const unsaid = (part: 'start'): Partial<Entry> => ({ [part]: undefined });
/** What the form answers to a look and to a fill. */
async function asked(task: FormTask): Promise<[unknown, unknown]> {
  await tab.goTo(FORM);
  return [await tab.call('read', 'inspect', task), await tab.call('fill', 'fill', task)];
}
const refused = (code: string) => expect.objectContaining({ refused: code });
const description = () =>
  tab.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea[name], textarea')?.value);

describe('the form of an entry', () => {
  it('is taken when all that the change says of the entry stands in it', async () => {
    expect(await asked(taskOf({ end: '2019-02' }))).toEqual([
      expect.objectContaining({ page: 'form' }),
      expect.objectContaining({ filled: true }),
    ]);
    expect(await description()).toBe('Sold more.');
  });

  it.each<[string, Partial<Entry>, string]>([
    ['another title', { title: 'Sales Trainee' }, 'entry-differs'],
    ['another company', { company: 'Borealis' }, 'entry-differs'],
    ['another start', { start: '2005-01' }, 'entry-differs'],
    ['another end', { end: '2011-06' }, 'entry-differs'],
    ['no company', { company: '' }, 'entry-not-named'],
    ['no start', unsaid('start'), 'entry-not-named'],
  ])('is not taken for %s, whatever number was said', async (_what, entry, code) => {
    expect(await asked(taskOf(entry))).toEqual([refused(code), refused(code)]);
    expect(await description()).toBe(TEXT);
  });

  it('is taken for one that the owner chose, though not all was said, and never for another', async () => {
    const [seen] = await asked(taskOf({ company: '', ...unsaid('start') }, { chosen: true }));
    expect(seen).toMatchObject({ page: 'form' });
    const [other] = await asked(taskOf({ company: 'Borealis' }, { chosen: true }));
    expect(other).toEqual(refused('entry-differs'));
  });

  it.each(['start', 'end'] as const)('is refused when its %s is said and cannot be found in it', async (field) => {
    tab.site.ui.mutations = [{ kind: 'hide', field }];
    const said = field === 'start' ? {} : { end: '2019-02' };
    expect(await asked(taskOf(said))).toEqual([refused('field-not-found'), refused('field-not-found')]);
    expect(await description()).toBe(TEXT);
  });

  it('leaves the question to the owner when a start that was not said cannot be found in it', async () => {
    tab.site.ui.mutations = [{ kind: 'hide', field: 'start' }];
    expect(await asked(taskOf(unsaid('start')))).toEqual([refused('entry-not-named'), refused('entry-not-named')]);
  });

  it('is known by a start under a heading of other words, and refused when that is another', async () => {
    tab.site.ui.mutations = [{ kind: 'reword', field: 'start', text: 'Since when' }];
    expect((await asked(taskOf({})))[0]).toMatchObject({ page: 'form' });
    expect((await asked(taskOf({ start: '2016-01' })))[0]).toEqual(refused('field-not-found'));
  });
});

describe('an entry to be removed', () => {
  const gone = (fields: Record<string, string>): FormTask =>
    taskOf(
      {},
      {
        op: 'remove',
        fields: Object.entries(fields).map(([name, before]) => ({
          name: name as FormTask['fields'][number]['name'],
          before,
          after: '',
        })),
      },
    );
  const ALL = {
    title: 'Sales Rep',
    employmentType: 'full-time',
    company: 'Corvus & Sons',
    start: '2015-01',
    end: '2019-02',
    location: 'Aarhus, Denmark',
    description: TEXT,
  };

  it('has its Delete brought forward when all it holds was named', async () => {
    expect((await asked(gone(ALL)))[1]).toMatchObject({ filled: true });
  });

  it('tells all it holds when less was named, and no button is brought forward', async () => {
    const [, filled] = await asked(gone({ title: 'Sales Rep', company: 'Corvus & Sons' }));
    expect(filled).toEqual({ live: Object.entries(ALL).map(([name, text]) => ({ name, text })) });
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).not.toMatch(/^Delete/);
  });

  it('is left alone when its form holds something that nobody can be shown', async () => {
    tab.site.ui.mutations = [
      { kind: 'decoy', before: 'description', label: 'Achievements', value: 'Best of 2017', type: 'textarea' },
    ];
    expect((await asked(gone(ALL)))[1]).toEqual(refused('goes-unread'));
  });
});
