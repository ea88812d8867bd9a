import * as z from 'zod/mini';
import { openedSchema, PAGES } from '../rpc/shapes.ts';

/** What is asked of what was pasted or dropped. */
export const TRANSPORT_MESSAGES = {
  /** Opens whatever text holds: any number of armored messages. At most 1 MB. */
  'paste.open': {
    from: PAGES,
    request: z.strictObject({ text: z.string() }),
    response: z.object({ opened: z.array(openedSchema) }),
  },
} as const;
