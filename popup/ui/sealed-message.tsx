import { useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageView } from '../../src/rpc/shapes.ts';
import { MessageOut } from './message-out.tsx';
import { Sentence } from './sentence.tsx';

export interface Sealed {
  readonly message: MessageView;
  /** Whether it is on the clipboard already. */
  readonly copied: boolean;
}

export interface Seal {
  readonly sealed: Sealed | undefined;
  readonly refusal: Refusal | undefined;
  readonly seal: () => Promise<void>;
}

/** One press makes a message and copies it. Made twice it is the same message: the worker answers so. */
export function useSeal(make: () => Promise<MessageView | Refusal>): Seal {
  const [sealed, setSealed] = useState<Sealed>();
  const [refusal, setRefusal] = useState<Refusal>();
  const seal = async () => {
    const answer = await make();
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    const copied = await navigator.clipboard.writeText(answer.armor).then(
      () => true,
      () => false,
    );
    setSealed({ message: answer, copied });
  };
  return { sealed, refusal, seal };
}

/** The message that was just made; it takes the focus, as the button that made it is gone. */
export function SealedMessage({ sealed, to }: { sealed: Sealed; to: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section class="panel-sealed" tabIndex={-1} ref={place}>
      {sealed.copied && (
        <p role="status">
          <strong>
            <Sentence of="messageCopied" values={[to]} />
          </strong>
        </p>
      )}
      <MessageOut message={sealed.message} to={to} />
    </section>
  );
}
