import { isRefusal, type Refusal } from '../refusals.ts';
import { inTime } from '../time.ts';
import { patienceFor } from './patience.ts';
import type { Message, MessageName, RequestOf, ResponseOf } from './table.ts';

export type Ask = <N extends MessageName>(message: N, request: RequestOf<N>) => Promise<ResponseOf<N> | Refusal>;

/**
 * A typed way to ask the worker. `send` is the browser's `runtime.sendMessage`. A message that got lost is sent once
 * more, which wakes a new worker: every handler is idempotent. An answer that never comes is `unexpected`.
 */
export const createClient =
  (send: (message: Message) => Promise<unknown>): Ask =>
  async <N extends MessageName>(message: N, request: RequestOf<N>) => {
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await inTime(
        send({ message, request } as Message).catch(() => undefined),
        patienceFor(message),
        undefined,
      );
      if (isRefusal(answer)) return answer;
      if (answer !== undefined && answer !== null) return answer as ResponseOf<N>;
    }
    return { refused: 'unexpected' };
  };
