import { useCallback, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../src/rpc/table.ts';
import { ask } from './ask.ts';

export interface Act {
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly setRefusal: (refusal: Refusal | undefined) => void;
  /** Asks the worker to do something; a refusal is kept to be shown. One act at a time: a second click is not heard. */
  readonly act: <N extends MessageName>(
    message: N,
    request: RequestOf<N>,
    then: (answer: ResponseOf<N>) => void,
  ) => Promise<void>;
}

export function useAct(): Act {
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const act = useCallback<Act['act']>(async (message, request, then) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const answer = await ask(message, request);
    running.current = false;
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    then(answer);
  }, []);
  return { refusal, busy, setRefusal, act };
}
