import type { ChangeRecord } from '../../background/change/records.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import type { Scope } from '../../src/grant/scope.ts';
import { AREA_RULES, type FieldName, SECTIONS } from '../../src/profile/sections.ts';
import { EntriesPage } from './entries-page.ts';
import { openTabWith, type Texts } from './fake-page.ts';
import { forgeSet } from './forge.ts';
import { approve, changesOf, confirmWords, type Pair, pair, pasteOne } from './people.ts';
import { stepsOf } from './steps.ts';

export const ALL: Scope = SECTIONS.map((section) => ({ section, verbs: [...AREA_RULES[section].verbs] }));

const fieldsOf = (before: Texts, after: Texts) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => ({
    name: name as FieldName,
    before: before[name as FieldName] ?? '',
    after: after[name as FieldName] ?? '',
  }));

interface Named {
  readonly title: string;
  readonly company: string;
  readonly start?: string;
  readonly formId?: string;
}

/** Changes as they stand on the wire. */
export const adding = (section: string, after: Texts) => ({
  id: `${section}-new`,
  section,
  op: 'add',
  fields: fieldsOf({}, after),
  rationale: '',
});
export const removing = (section: string, entry: Named, before: Texts) => ({
  id: `${section}-gone`,
  section,
  op: 'remove',
  entry,
  fields: fieldsOf(before, {}),
  rationale: '',
});
export const setting = (section: string, entry: Named | undefined, before: Texts, after: Texts) => ({
  id: `${section}-set`,
  section,
  op: 'set',
  ...(entry ? { entry } : {}),
  fields: fieldsOf(before, after),
  rationale: '',
});

export interface Entering extends Pair {
  readonly page: EntriesPage;
  readonly tabId: number;
  readonly step: () => Promise<void>;
  readonly steps: (most?: number) => Promise<void>;
  /** The only change, or the one of this section. */
  readonly change: (section?: string) => Promise<ChangeRecord>;
}

/** These changes, received and approved; a tab with a profile of entries, and the run started in it. */
export async function entering(changes: readonly object[], mode: ApplyMode = 'fill'): Promise<Entering> {
  const p = await pair({ mode, scope: ALL, maxChanges: 100 });
  const opened = await pasteOne(p.owner, await forgeSet(p, { changes }));
  if ('refused' in opened) throw new Error(opened.refused);
  await confirmWords(p);
  for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
  const { tabId, page } = openTabWith(new EntriesPage());
  await p.owner.ok('apply.start', { tabId });
  return { ...p, page, tabId, ...walking(p) };
}

export function walking({ owner }: Pick<Pair, 'owner'>) {
  return {
    ...stepsOf(owner),
    change: async (section?: string) => {
      const found = (await changesOf(owner)).filter(
        ({ change }) => section === undefined || change.section === section,
      );
      return found.sort((a, b) => a.seq - b.seq).at(-1) as ChangeRecord;
    },
  };
}
