import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CHANGED_CHANNEL } from '../src/messages/changed.ts';
import type { MessageName, RequestOf, ResponseOf } from '../src/messages/table.ts';
import { isRefusal, type Refusal } from '../src/refusal.ts';
import { ask } from './ask.ts';

export interface View<N extends MessageName> {
  /** undefined while the first answer is on its way. */
  readonly data: ResponseOf<N> | undefined;
  readonly refusal: Refusal | undefined;
  readonly reload: () => Promise<void>;
}

/**
 * What the worker shows for a message, asked again whenever the worker says that something changed. The request is
 * compared by its JSON, so callers may build it inline. A late answer never overwrites a newer one.
 */
export function useView<N extends MessageName>(message: N, request: RequestOf<N>): View<N> {
  const [data, setData] = useState<ResponseOf<N>>();
  const [refusal, setRefusal] = useState<Refusal>();
  const latest = useRef(0);
  const key = JSON.stringify(request);
  const load = useCallback(async () => {
    const turn = ++latest.current;
    const answer = await ask(message, JSON.parse(key) as RequestOf<N>);
    if (turn !== latest.current) return;
    if (isRefusal(answer)) setRefusal(answer);
    else {
      setData(answer);
      setRefusal(undefined);
    }
  }, [message, key]);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANGED_CHANNEL);
    channel.onmessage = () => void load();
    void load();
    return () => {
      latest.current++;
      channel.close();
    };
  }, [load]);
  return { data, refusal, reload: load };
}
