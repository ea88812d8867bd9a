import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pairingWord } from '../../src/grant/pairing-words.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageView } from '../../src/rpc/shapes.ts';
import { Dialog } from './dialog.tsx';
import { firstName } from './format/labels.ts';
import { MessageOut } from './message-out.tsx';
import { Sentence } from './sentence.tsx';

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

export interface OutgoingMessage<T> {
  readonly made: T;
  readonly message: MessageView;
  /** True when the text is in the clipboard already. */
  readonly copied: boolean;
}

export interface MakeMessage<T> {
  readonly outgoing: OutgoingMessage<T> | undefined;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  /** Makes a message and copies it within the same click. One at a time: a second click is not heard. */
  readonly make: (work: () => Promise<{ made: T; message: MessageView } | Refusal>) => Promise<void>;
  readonly close: () => void;
}

export function useOutgoing<T>(): MakeMessage<T> {
  const [outgoing, setOutgoing] = useState<OutgoingMessage<T>>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const make: MakeMessage<T>['make'] = async (work) => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const making = work();
    const copied = await copySoon(making.then((answer) => (isRefusal(answer) ? null : answer.message.armor)));
    const answer = await making;
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else setOutgoing({ ...answer, copied });
  };
  return { outgoing, busy, refusal, make, close: () => setOutgoing(undefined) };
}

/**
 * Copies a text that is still being made. The clipboard is asked for within the click, while the browser still counts it
 * as the person's own doing; `null` means there is nothing to copy after all. False: the person must press Copy.
 */
async function copySoon(text: Promise<string | null>): Promise<boolean> {
  const blob = text.then((value) => {
    if (value === null) throw new Error('nothing to copy');
    return new Blob([value], { type: 'text/plain' });
  });
  blob.catch(() => undefined); // the clipboard may refuse before the text is there
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}
