import { inTime } from '../in-time.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Message, MessageName, RequestOf, ResponseOf } from './table.ts';

export type Ask = <N extends MessageName>(message: N, request: RequestOf<N>) => Promise<ResponseOf<N> | Refusal>;

/** An answer later than this, ms, is lost: a worker that is stopped at the wrong moment never answers at all. */
const PATIENCE = 5_000;
/** A step waits for the page, and may take this long, ms. */
const PATIENCE_WITH_A_STEP = 40_000;

/**
 * A typed way to ask the worker. `send` is the browser's `runtime.sendMessage`. A message that got lost is sent once
 * more, which wakes a new worker: every handler is idempotent. An answer that never comes is `unexpected`.
 */
export const createClient =
  (send: (message: Message) => Promise<unknown>): Ask =>
  async <N extends MessageName>(message: N, request: RequestOf<N>) => {
    const patience = message.endsWith('.step') ? PATIENCE_WITH_A_STEP : PATIENCE;
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await inTime(
        send({ message, request } as Message).catch(() => undefined),
        patience,
        undefined,
      );
      if (isRefusal(answer)) return answer;
      if (answer !== undefined && answer !== null) return answer as ResponseOf<N>;
    }
    return { refused: 'unexpected' };
  };
