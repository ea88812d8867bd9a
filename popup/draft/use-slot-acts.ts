import type { SlotView } from '../../src/draft/contract.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { RequestOf } from '../../src/rpc/table.ts';
import { useAct } from '../app/use-act.ts';
import { discarded, draftOf, drafts, typedKey } from './pending-drafts.ts';
import { slotLabel } from './slot-state.ts';

/** A new entry that was thrown away, with all it takes to have it back. */
export interface Discarded {
  readonly label: string;
  readonly entry: RequestOf<'entry.add'>;
  readonly rationale: string;
}

export interface SlotActs {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly propose: (remove: boolean) => void;
  /** Takes back what the client has, discards what only stands here. */
  readonly drop: () => void;
  /** Undoes `drop`: what was drafted or sent stands again. */
  readonly keep: () => void;
  /** Whether this tab still knows what was discarded. */
  readonly canKeep: boolean;
}

interface Heard {
  /** A new entry was thrown away; it may be wanted back. */
  readonly onDiscarded?: (entry: Discarded) => void;
  /** Done: the button that was pressed may be gone. */
  readonly onActed?: () => void;
}

/** What can be done with a whole slot, beside writing in it. */
export function useSlotActs(clientId: string, slot: SlotView, { onDiscarded, onActed }: Heard = {}): SlotActs {
  const { act, busy, refusal, setRefusal } = useAct();
  const key = typedKey(clientId, slot.slot);
  const at = { clientId, slot: slot.slot };
  const isGoing = slot.op === 'add' && !slot.withClient;

  const done = () => {
    discarded.delete(key);
    onActed?.();
  };
  const drop = async () => {
    const unsaved = await drafts.flush(key);
    if (unsaved) return setRefusal(unsaved);
    const draft = draftOf(clientId, slot);
    await act('draft.drop', at, () => {
      drafts.forget(key);
      // what the client has keeps its texts until the next message
      if (!slot.withClient) discarded.set(key, draft);
      const fields = draft.fields.map(({ name, text }) => ({ name, text }));
      if (!isGoing) onActed?.();
      else
        onDiscarded?.({
          label: slotLabel(slot),
          entry: { clientId, section: slot.section, entry: null, fields },
          rationale: draft.rationale,
        });
    });
  };
  const keep = () => {
    const draft = discarded.get(key) ?? draftOf(clientId, slot);
    if (slot.op === 'remove') void act('draft.remove', { ...at, remove: true }, done);
    else void act('draft.save', draft, done);
  };
  return {
    busy,
    refusal,
    propose: (remove) => void act('draft.remove', { ...at, remove }, done),
    drop: () => void drop(),
    keep,
    canKeep: discarded.has(key),
  };
}
