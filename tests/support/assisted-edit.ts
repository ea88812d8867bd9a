import type { Refusal } from '../../src/refusals.ts';
import { EntriesPage } from './entries-page.ts';
import { openTabWith } from './fake-page.ts';
import { type Pair, pair } from './people.ts';

export interface AssistedEdit extends Pair {
  readonly page: EntriesPage;
  readonly tabId: number;
  readonly stage: () => Promise<{ grantId: string } | Refusal>;
  /** What is kept of a form that was heard and not staged yet. */
  readonly kept: () => Promise<unknown>;
}

/** An owner with a position on the page, and somebody beside them. */
export async function assistedEdit(): Promise<AssistedEdit> {
  const p = await pair();
  const { page, tabId } = openTabWith(new EntriesPage());
  page.add('experience', { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' }, '7');
  return {
    ...p,
    page,
    tabId,
    stage: () => p.owner.ask('assisted-edit.step', { tabId }),
    kept: async () =>
      (await p.owner.all<{ key: string; value: unknown }>('meta')).find(({ key }) => key === 'together')?.value ?? null,
  };
}

/** What the page says of the form on screen. */
export const heard = (section: string, op: string, texts: Record<string, string>, formId?: string) => ({
  section,
  op,
  ...(formId ? { formId } : {}),
  fields: Object.entries(texts).map(([name, text]) => ({ name, text })),
});
export const TYPED = heard(
  'experience',
  'set',
  { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread, slowly.' },
  '7',
);
