import { useEffect, useRef } from 'preact/hooks';
import { Sentence } from '../ui/sentence.tsx';
import { MessageOut } from './message-out.tsx';
import type { Sealed } from './use-seal.ts';

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
