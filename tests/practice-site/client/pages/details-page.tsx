import type { EntryForm } from '../../shared/forms.ts';
import { newEntryPath, profilePath } from '../../shared/routes.ts';
import { entriesOf, SECTIONS } from '../../shared/sections.ts';
import type { PracticeEntry } from '../../types.ts';
import { Plus } from '../icons.tsx';
import { Link } from '../link.tsx';
import { usePage, useWords } from '../page-context.ts';
import { Card } from './card.tsx';
import { EntryRow } from './entry-row.tsx';
import { groupsOf } from './groups.ts';
import { useLazy } from './lazy.ts';
import { Said } from './said.tsx';

/** All entries of a section, each with its own edit link when the member looks. */
export function DetailsPage({ section }: { section: EntryForm }) {
  const { profile, own, entryLinks } = usePage();
  const words = useWords();
  const { shown, watch } = useLazy(entriesOf(profile, section));
  const groups = groupsOf(section, shown);
  const last = groups.at(-1)?.entries.at(-1);
  const mark = (entry: PracticeEntry) => (entry === last ? watch : undefined);
  const heading = words.entries[section].section;
  return (
    <Card vanity={profile.vanity} name={`${SECTIONS[section].card}Details`} anchor={SECTIONS[section].anchor}>
      <Link to={profilePath(profile.vanity)}>
        {profile.firstName} {profile.lastName}
      </Link>
      <div className="row">
        <h2>
          <Said text={heading} />
        </h2>
        {own && (
          <Link to={newEntryPath(profile.vanity, section)} label={words.entries[section].add}>
            <Plus />
          </Link>
        )}
      </div>
      <ul className="entries">
        {groups.map(({ company, entries }) =>
          company === null ? (
            entries.map((entry) => <EntryRow key={entry.id} form={section} entry={entry} mark={mark(entry)} />)
          ) : (
            <li key={entries[0]?.id}>
              {entryLinks === 'company-linked' ? (
                <a href="/company/9/">
                  <Said text={company} />
                </a>
              ) : (
                <p className="strong">
                  <Said text={company} />
                </p>
              )}
              <ul className="entries roles">
                {entries.map((entry) => (
                  <EntryRow key={entry.id} form={section} entry={entry} mark={mark(entry)} inGroup />
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
