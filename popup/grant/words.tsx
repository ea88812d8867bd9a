import { pairingWord } from '../../src/grant/pairing-words.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { t } from '../app/strings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';

/** The three words for the phone; open by itself while the first round is what the client looks at. */
export function Words({ client }: { readonly client: ClientView }) {
  if (!client.words) return null;
  const first = firstName(client.name);
  return (
    <details class="desk-words" open={client.status === 'active' && client.wordsSent && client.round <= 2}>
      <summary>{t('desk_words')}</summary>
      <p class="small">
        <Sentence of={client.wordsSent ? 'desk_words_read' : 'desk_words_later'} values={[first]} />
      </p>
      <p class="desk-three" lang="en" dir="ltr">
        {client.words.map(pairingWord).join(' ')}
      </p>
      <p class="small soft">{t('desk_words_why')}</p>
    </details>
  );
}

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
