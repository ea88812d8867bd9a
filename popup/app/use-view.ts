import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { CHANGED_CHANNEL } from '../../src/rpc/changed.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../src/rpc/table.ts';
import { ask } from './ask.ts';

const early = new Map<string, Promise<unknown>>();

/** Asks for a view before any screen does, so that the first screen need not wait for the one around it. */
export function prefetch<N extends MessageName>(message: N, request: RequestOf<N>): void {
  early.set(message + JSON.stringify(request), ask(message, request));
}

/** The answer asked for early, once; later ones are asked anew. */
function taken<N extends MessageName>(message: N, key: string): Promise<ResponseOf<N> | Refusal> | undefined {
  const answer = early.get(message + key);
  early.delete(message + key);
  return answer as Promise<ResponseOf<N> | Refusal> | undefined;
}

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
    const answer = await (taken(message, key) ?? ask(message, JSON.parse(key) as RequestOf<N>));
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
