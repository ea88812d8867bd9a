import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageView } from '../../src/rpc/views.ts';
import { copySoon } from './copy-soon.ts';

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
