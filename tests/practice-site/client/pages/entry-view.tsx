import type { EntryForm } from '../../shared/forms.ts';
import type { PracticeEntry, PracticeMonth } from '../../types.ts';
import { monthName } from '../months.ts';
import { usePage, useWords } from '../page-context.ts';
import { ExpandableText } from './card.tsx';
import { Said } from './said.tsx';
import { summaryOf } from './summary.ts';

interface EntryViewProps {
  form: EntryForm;
  entry: PracticeEntry;
  /** The company stands above several roles and not in each. */
  inGroup?: boolean;
}

/** An entry as it stands on the profile: what it is called, where, when, and what is told of it. */
export function EntryView({ form, entry, inGroup }: EntryViewProps) {
  const words = useWords();
  const { title, subtitle, place, prose, skills, ...dates } = summaryOf(form, entry, words, inGroup);
  return (
    <div className="entry">
      <p className="strong">
        <Said text={title} />
      </p>
      {subtitle !== '' && (
        <p>
          <Said text={subtitle} />
        </p>
      )}
      <Dates {...dates} />
      {place !== '' && (
        <p className="quiet">
          <Said text={place} />
        </p>
      )}
      {prose !== '' && <ExpandableText text={prose} />}
      {skills.length > 0 && (
        <p className="quiet">
          <Said text={skills.join(' · ')} />
        </p>
      )}
    </div>
  );
}

interface DatesProps {
  start: PracticeMonth | null;
  end: PracticeMonth | null;
  lasting: boolean;
}

function Dates({ start, end, lasting }: DatesProps) {
  const { language } = usePage();
  const words = useWords();
  const inWords = (date: PracticeMonth | null) =>
    date ? `${monthName(language, date.month, 'short')} ${date.year}` : '';
  const parts = [inWords(start), lasting ? words.present : inWords(end)].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <p className="quiet">
      <Said text={parts.join(' – ')} />
    </p>
  );
}
