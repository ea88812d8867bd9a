import type { Refusal } from '../../src/refusals.ts';
import type { MessageName, Page, RequestOf, ResponseOf } from '../../src/rpc/table.ts';

export interface Context {
  readonly page: Page;
  /** ms */
  readonly now: number;
}

export type Handler<N extends MessageName> = (
  request: RequestOf<N>,
  context: Context,
) => Promise<ResponseOf<N> | Refusal>;

/** What one file handles, by message; `HANDLERS` merges them and holds that none is missing. */
export type Handlers = { readonly [N in MessageName]?: Handler<N> };
