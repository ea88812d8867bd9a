import type { PracticeMonth, PracticePosition } from '../../types.ts';
import { monthName } from '../months.ts';
import { usePage, useWords } from '../page-context.ts';
import { EMPLOYMENT_TYPES } from '../words/words.ts';
import { ExpandableText } from './card.tsx';

/** A position as it stands on the profile: title, company and type, dates, place, description. */
export function PositionSummary({ position }: { position: PracticePosition }) {
  const { language } = usePage();
  const words = useWords();
  const type = words.employmentTypes[EMPLOYMENT_TYPES.indexOf(position.employmentType)];
  const inWords = (date: PracticeMonth) => `${monthName(language, date.month, 'short')} ${date.year}`;
  return (
    <div className="entry">
      <p className="strong">{position.title}</p>
      <p>{type ? `${position.company} · ${type}` : position.company}</p>
      <p className="quiet">
        {inWords(position.start)} – {position.end ? inWords(position.end) : words.present}
      </p>
      {position.location !== '' && <p className="quiet">{position.location}</p>}
      {position.description !== '' && <ExpandableText text={position.description} />}
    </div>
  );
}
