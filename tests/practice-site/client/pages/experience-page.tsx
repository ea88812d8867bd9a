import { positionFormPath, profilePath } from '../../shared/routes.ts';
import { Pencil } from '../icons.tsx';
import { Link } from '../link.tsx';
import { usePage, useWords } from '../page-context.ts';
import { Card } from './card.tsx';
import { PositionSummary } from './position-summary.tsx';

/** All positions of a member, each with its own edit link when the member looks. */
export function ExperiencePage() {
  const { profile, own } = usePage();
  const words = useWords();
  return (
    <Card vanity={profile.vanity} name="ExperienceDetails">
      <Link to={profilePath(profile.vanity)}>
        {profile.firstName} {profile.lastName}
      </Link>
      <h2>{words.experience}</h2>
      <ul className="entries">
        {profile.positions.map((position) => (
          <li key={position.id} className="row">
            <PositionSummary position={position} />
            {own && (
              <Link
                to={positionFormPath(profile.vanity, position.id)}
                label={`${words.editPosition}: ${position.title}, ${position.company}`}
              >
                <Pencil />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
