import type { ComponentChildren } from 'preact';
import { pairingWord } from '../../src/grant/pairing-words.ts';
import type { MessageView } from '../../src/rpc/views.ts';
import { Dialog } from '../ui/dialog.tsx';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { MessageOut } from './message-out.tsx';

interface Props {
  readonly title: ComponentChildren;
  readonly message: MessageView;
  readonly to: string;
  readonly copied: boolean;
  /** The words to read out, when this message lets the client see them. */
  readonly words?: readonly string[] | null;
  readonly onClose: () => void;
}

/** A message that is ready to travel by e-mail or chat. */
export function MessageDialog({ title, message, to, copied, words, onClose }: Props) {
  const first = firstName(to);
  return (
    <Dialog title={title} onClose={onClose}>
      <p role="status">{copied && <Sentence of="desk_copiedPaste" values={[first]} />}</p>
      <MessageOut message={message} to={to} />
      {words && (
        <div class="desk-words">
          <p class="small">
            <Sentence of="desk_words_read" values={[first]} />
          </p>
          <p class="desk-three">{words.map(pairingWord).join(' ')}</p>
        </div>
      )}
    </Dialog>
  );
}
