import { pairingWord } from '../../src/grant/pairing-words.ts';
import type { ClientView } from '../../src/rpc/desk-views.ts';
import { t } from '../app/strings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';

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
