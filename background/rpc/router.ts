import * as z from 'zod/mini';
import { isRefusal, refuse } from '../../src/refusals.ts';
import { MESSAGES, type MessageName } from '../../src/rpc/table.ts';
import { ownerTime } from '../clock.ts';
import { sweep } from '../grant/sweep.ts';
import { refusalFor } from '../store/trouble.ts';
import type { Handler } from './handler.ts';
import { HANDLERS } from './handlers.ts';
import { pageOf, type UnvalidatedSender } from './senders.ts';

const envelope = z.strictObject({ message: z.string(), request: z.unknown() });
const isMessageName = (name: string): name is MessageName => Object.hasOwn(MESSAGES, name);

/** Sender, then shape, then the handler, then the shape of the answer. Nothing is thrown at the sender. */
export async function route(
  received: unknown,
  unvalidatedSender: UnvalidatedSender,
  own: { id: string; origin: string },
): Promise<unknown> {
  const page = pageOf(unvalidatedSender, own);
  if (page === null) return refuse('not-allowed');
  const message = z.safeParse(envelope, received);
  if (!message.success || !isMessageName(message.data.message)) return refuse('malformed');
  const row = MESSAGES[message.data.message];
  if (!(row.from as readonly string[]).includes(page)) return refuse('not-allowed');
  const request = z.safeParse(row.request, message.data.request);
  if (!request.success) return refuse('malformed');
  try {
    const time = await ownerTime();
    await sweep(time);
    const handle = HANDLERS[message.data.message] as Handler<MessageName>;
    const answer: unknown = await handle(request.data as never, { page, now: time });
    return isRefusal(answer) ? answer : z.parse(row.response as z.ZodMiniType, answer);
  } catch (error) {
    return refusalFor(error);
  }
}
