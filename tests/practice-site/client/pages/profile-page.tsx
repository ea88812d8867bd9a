import { aboutFormPath, experiencePath, introFormPath, profilePath } from '../../shared/routes.ts';
import { Pencil } from '../icons.tsx';
import { Link } from '../link.tsx';
import { usePage, useWords } from '../page-context.ts';
import { Card, ExpandableText } from './card.tsx';
import { PositionSummary } from './position-summary.tsx';

/** A member's profile; the edit links are there only for the member. */
export function ProfilePage() {
  return (
    <>
      <TopCard />
      <AboutCard />
      <ExperienceCard />
    </>
  );
}

function TopCard() {
  const { profile, own } = usePage();
  const words = useWords();
  return (
    <Card vanity={profile.vanity} name="Topcard">
      <div className="row">
        <a href={profilePath(profile.vanity)}>
          <h2>
            {profile.firstName} {profile.lastName}
          </h2>
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
    <Card vanity={profile.vanity} name="About">
      <div className="row">
        <h2>{words.about}</h2>
        {own && (
          <Link to={aboutFormPath(profile.vanity)} label={words.editAbout}>
            <Pencil />
          </Link>
        )}
      </div>
      {profile.about !== '' && <ExpandableText text={profile.about} />}
    </Card>
  );
}

function ExperienceCard() {
  const { profile } = usePage();
  const words = useWords();
  return (
    <Card vanity={profile.vanity} name="ExperienceTopLevelSection">
      <h2>{words.experience}</h2>
      <ul className="entries">
        {profile.positions.map((position) => (
          <li key={position.id}>
            <PositionSummary position={position} />
          </li>
        ))}
      </ul>
      <Link to={experiencePath(profile.vanity)}>{words.allExperience}</Link>
    </Card>
  );
}
