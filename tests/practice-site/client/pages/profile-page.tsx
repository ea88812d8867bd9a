import type { EntryForm } from '../../shared/forms.ts';
import { aboutFormPath, detailsPath, introFormPath, newEntryPath, profilePath } from '../../shared/routes.ts';
import { ENTRY_FORMS, entriesOf, SECTIONS } from '../../shared/sections.ts';
import { Pencil, Plus } from '../icons.tsx';
import { Link } from '../link.tsx';
import { Inviter } from '../network/inviter.tsx';
import { usePage, useWords } from '../page-context.ts';
import { Card, ExpandableText } from './card.tsx';
import { EntryView } from './entry-view.tsx';
import { Said } from './said.tsx';

/** A member's profile; the edit links are there only for the member. */
export function ProfilePage() {
  const { profile } = usePage();
  const filled = ENTRY_FORMS.filter((form) => entriesOf(profile, form).length > 0);
  return (
    <>
      <TopCard />
      <Inviter />
      <AboutCard />
      {filled.map((form) => (
        <SectionCard key={form} form={form} />
      ))}
    </>
  );
}

function TopCard() {
  const { profile, own, frontEnd } = usePage();
  const words = useWords();
  const Name = frontEnd === 'classic' ? 'h1' : 'h2';
  return (
    <Card vanity={profile.vanity} name="Topcard">
      <div className="row">
        <a href={profilePath(profile.vanity)}>
          <Name>
            {profile.firstName} {profile.lastName}
          </Name>
        </a>
        {own && (
          <Link to={introFormPath(profile.vanity)} label={words.editIntro}>
            <Pencil />
          </Link>
        )}
      </div>
      <p className="headline">{profile.headline}</p>
      <p className="quiet">{profile.location}</p>
    </Card>
  );
}

function AboutCard() {
  const { profile, own } = usePage();
  const words = useWords();
  if (!own && profile.about === '') return null;
  return (
    <Card vanity={profile.vanity} name="About" anchor="about">
      <div className="row">
        <h2>
          <Said text={words.labels.about.about} />
        </h2>
        {own && (
          <Link to={aboutFormPath(profile.vanity)} label={words.editAbout}>
            <Pencil />
          </Link>
        )}
      </div>
      {profile.about !== '' && <ExpandableText text={profile.about} />}
      {profile.topSkills.length > 0 && (
        <p className="quiet">
          <Said text={`${words.labels.about.topSkills}: ${profile.topSkills.join(' · ')}`} />
        </p>
      )}
    </Card>
  );
}

function SectionCard({ form }: { form: EntryForm }) {
  const { profile, own } = usePage();
  const words = useWords();
  const { section, add } = words.entries[form];
  const entries = entriesOf(profile, form);
  const name = `${SECTIONS[form].card}TopLevelSection`;
  return (
    <Card vanity={profile.vanity} name={name} anchor={SECTIONS[form].anchor}>
      <div className="row">
        <h2>
          <Said text={section} />
        </h2>
        {own && (
          <Link to={newEntryPath(profile.vanity, form)} label={add}>
            <Plus />
          </Link>
        )}
      </div>
      <ul className="entries">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.id}>
            <EntryView form={form} entry={entry} />
          </li>
        ))}
      </ul>
      <Link to={detailsPath(profile.vanity, form)}>
        {words.showAll}: {section}
      </Link>
    </Card>
  );
}

/** The profile shows the first entries; the rest is on the details page. */
const MOST_SHOWN = 5;
