import type { PersonView } from '../../src/messages/views.ts';
import { t } from '../strings.ts';
import { firstName } from './labels.ts';
import { dayPhrase, exactTime } from './time.ts';

/** Whether the owner compared the three words with this person, and when; a record that does not fit comes first. */
export function Identity({ person }: { person: PersonView }) {
  if (person.differs !== null) return <span class="unchecked">{t('identityDiffers')}</span>;
  if (person.confirmedAt === null) return <span class="unchecked">{t('identityNotChecked')}</span>;
  return <span title={exactTime(person.confirmedAt)}>{t('identityChecked', dayPhrase(person.confirmedAt))}</span>;
}

/** The person within a sentence: "Jane"; "You" when the owner began it here. */
export const shortName = (person: PersonView): string => (person.local ? t('you') : firstName(person.name));

/** The person with the whole name; of what the owner began here, what it is. */
export const longName = (person: PersonView): string => (person.local ? t(`local_${person.local}`) : person.name);
