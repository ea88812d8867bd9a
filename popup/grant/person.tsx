import type { PersonView } from '../../src/grant/contract.ts';
import { t } from '../app/strings.ts';
import { firstName } from '../ui/format/labels.ts';
import { dayPhrase, exactTime } from '../ui/format/time.ts';
import { isolated, Sentence } from '../ui/sentence.tsx';
import { VisibleText } from '../ui/theirs.tsx';

/** Whether the owner compared the three words with this person, and when; a record that does not fit comes first. */
export function Identity({ person }: { person: Pick<PersonView, 'confirmedAt' | 'differs'> }) {
  if (person.differs !== null) return <span class="unchecked">{t('identityDiffers')}</span>;
  if (person.confirmedAt === null) return <span class="unchecked">{t('identityNotChecked')}</span>;
  return <span title={exactTime(person.confirmedAt)}>{t('identityChecked', dayPhrase(person.confirmedAt))}</span>;
}

/** "identity checked on 3 May · through Ada’s agency, identity not checked": both, where one brought the other. `short`: a long name is cut. */
export function Identities({ person, short }: { person: PersonView; short?: boolean }) {
  return (
    <>
      <Identity person={person} />
      {person.through && (
        <>
          {' '}
          ·{' '}
          <Sentence
            of="personThrough"
            values={[
              <span key="name" class={short ? 'short-name' : ''} title={isolated(person.through.name)}>
                <VisibleText text={person.through.name} />
              </span>,
            ]}
          />
          , <Identity person={person.through} />
        </>
      )}
    </>
  );
}

/** The grant whose three words must be compared before anything of this person is approved. */
export function toCompare(grantId: string, { confirmedAt, through }: PersonView): string | undefined {
  if (confirmedAt === null) return grantId;
  return through?.confirmedAt === null ? through.grantId : undefined;
}

/** The person within a sentence: "Jane"; "You" when the owner began it here. */
export const shortName = (person: PersonView): string => (person.local ? t('you') : firstName(person.name));

/** The person with the whole name; of what the owner began here, what it is. */
export const longName = (person: PersonView): string => (person.local ? t(`local_${person.local}`) : person.name);
