import type { PersonView } from '../../src/messages/views.ts';
import { t } from '../strings.ts';
import { dayPhrase, exactTime } from './time.ts';

/** Whether the owner compared the three words with this person, and when. */
export function Identity({ person }: { person: PersonView }) {
  if (person.confirmedAt === null) return <span class="unchecked">{t('identityNotChecked')}</span>;
  return <span title={exactTime(person.confirmedAt)}>{t('identityChecked', dayPhrase(person.confirmedAt))}</span>;
}
