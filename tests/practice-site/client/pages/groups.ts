import type { EntryForm } from '../../shared/forms.ts';
import type { PracticeEntry } from '../../types.ts';

/** Entries that stand together; `company` is null when they have no heading of their own. */
export interface Group {
  company: string | null;
  entries: PracticeEntry[];
}

/** Several roles in one company stand together, where the first of them stands. */
export function groupsOf(form: EntryForm, entries: readonly PracticeEntry[]): Group[] {
  if (form !== 'position') return [{ company: null, entries: [...entries] }];
  const byCompany = new Map<string, PracticeEntry[]>();
  for (const entry of entries) {
    const company = 'company' in entry ? entry.company : '';
    byCompany.set(company, [...(byCompany.get(company) ?? []), entry]);
  }
  return [...byCompany].map(([company, roles]) => ({ company: roles.length > 1 ? company : null, entries: roles }));
}
