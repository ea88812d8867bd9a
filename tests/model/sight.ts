import type { Grant, Ledger, Text } from './ledger.ts';
import type { Raw } from './raw.ts';

/** What somebody asks of the worker, while it is not answered. */
export interface Wish {
  readonly kind: string;
  /** The change or grant it is about. */
  readonly id?: string;
  readonly at: number;
  readonly final?: readonly Text[];
  readonly edited?: boolean;
  readonly value?: { readonly delegate: number | null; readonly nonce: string; readonly vanity: string };
}

/** What the watchers look at: the model, the store as it lies there, and what was asked and is not answered yet. */
export class Sight {
  readonly wishes = new Set<Wish>();
  /** Parts of grants that delegates have passed on, known to the owner or not. */
  readonly parts: Grant[] = [];
  /** What is found out a moment later. */
  readonly checks: Promise<void>[] = [];

  constructor(
    readonly ledger: Ledger,
    readonly raw: Raw,
  ) {}

  /** The first wish of one of these kinds, about this change or grant when it is about one; and for this profile. */
  wish = (kinds: readonly string[], id?: string, vanity?: string): Wish | undefined =>
    [...this.wishes].find(
      (wish) =>
        kinds.includes(wish.kind) &&
        (id === undefined || wish.id === undefined || wish.id === id) &&
        (vanity === undefined || wish.value?.vanity === vanity),
    );
}
