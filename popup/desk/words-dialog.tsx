import { pairingWord } from '../../src/delegation/pairing-words.ts';
import type { ClientView } from '../../src/messages/desk-views.ts';
import { firstName } from '../parts/labels.ts';
import { Sentence } from '../parts/sentence.tsx';
import { t } from '../strings.ts';
import { Dialog } from './dialog.tsx';

/** The three words again, large enough to read out. */
export function WordsDialog({ client, onClose }: { readonly client: ClientView; readonly onClose: () => void }) {
  return (
    <Dialog title={t('desk_words')} onClose={onClose}>
      <p>
        <Sentence of={client.wordsSent ? 'desk_words_read' : 'desk_words_later'} values={[firstName(client.name)]} />
      </p>
      <p class="desk-three" lang="en" dir="ltr">
        {client.words?.map(pairingWord).join(' ')}
      </p>
      <p class="small soft">{t('desk_words_why')}</p>
    </Dialog>
  );
}
