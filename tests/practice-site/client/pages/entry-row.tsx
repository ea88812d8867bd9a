import type { RefCallback } from 'react';
import type { EntryForm } from '../../shared/forms.ts';
import { entryFormPath, olderFormPath } from '../../shared/routes.ts';
import type { PracticeEntry } from '../../types.ts';
import { Pencil } from '../icons.tsx';
import { Link } from '../link.tsx';
import { navigate } from '../navigation.ts';
import { usePage, useWords } from '../page-context.ts';
import { EntryView } from './entry-view.tsx';
import { summaryOf } from './summary.ts';

interface EntryRowProps {
  form: EntryForm;
  entry: PracticeEntry;
  /** Watches for the row to be scrolled to. */
  mark: RefCallback<HTMLElement> | undefined;
  inGroup?: boolean;
}

/** One entry of a details page, with the link to its form when the member looks. */
export function EntryRow({ form, entry, mark, inGroup = false }: EntryRowProps) {
  const { profile, own, lazyCards, entryLinks } = usePage();
  const words = useWords();
  const { title } = summaryOf(form, entry, words);
  const to =
    entryLinks === 'elsewhere'
      ? olderFormPath(profile.vanity, form, entry.id)
      : entryFormPath(profile.vanity, form, entry.id);
  const name = 'company' in entry && !inGroup ? `${title}, ${entry.company}` : title;
  return (
    <li ref={mark} className={lazyCards ? 'row high' : 'row'}>
      <EntryView form={form} entry={entry} inGroup={inGroup} />
      {own && entryLinks === 'buttons' && (
        <button type="button" aria-label={`${words.entries[form].edit}: ${name}`} onClick={() => navigate(to)}>
          <Pencil />
        </button>
      )}
      {own && entryLinks !== 'buttons' && (
        <Link to={to} label={`${words.entries[form].edit}: ${name}`}>
          <Pencil />
        </Link>
      )}
    </li>
  );
}
