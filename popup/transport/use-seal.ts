import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { MessageView } from '../../src/rpc/views.ts';

export interface Sealed {
  readonly message: MessageView;
  /** Whether it is on the clipboard already. */
  readonly copied: boolean;
}

export interface Seal {
  readonly sealed: Sealed | undefined;
  readonly refusal: Refusal | undefined;
  readonly seal: () => Promise<void>;
}

/** One press makes a message and copies it. Made twice it is the same message: the worker answers so. */
export function useSeal(make: () => Promise<MessageView | Refusal>): Seal {
  const [sealed, setSealed] = useState<Sealed>();
  const [refusal, setRefusal] = useState<Refusal>();
  const seal = async () => {
    const answer = await make();
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(undefined);
    const copied = await navigator.clipboard.writeText(answer.armor).then(
      () => true,
      () => false,
    );
    setSealed({ message: answer, copied });
  };
  return { sealed, refusal, seal };
}
