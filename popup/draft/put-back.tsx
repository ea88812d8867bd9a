import { useEffect, useRef } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Discarded } from './use-slot-acts.ts';

interface Props {
  readonly thrown: Discarded;
  readonly onBack: (slot: string) => void;
  readonly onGone: () => void;
}

/** A new entry was discarded with all that was written: for as long as this stands here it can be had again. */
export function PutBack({ thrown: { label, entry, rationale }, onBack, onGone }: Props) {
  const { act, busy, refusal, setRefusal } = useAct();
  const button = useRef<HTMLButtonElement>(null);
  // the button that discarded it is gone with its editor
  useEffect(() => button.current?.focus(), []);
  const back = () =>
    act('entry.add', entry, async ({ slot }) => {
      const { clientId, fields } = entry;
      const saved = rationale === '' ? undefined : await ask('draft.save', { clientId, slot, fields, rationale });
      if (saved && isRefusal(saved)) return setRefusal(saved);
      onBack(slot);
    });
  return (
    <div class="notice desk-row-of" role="status">
      <p>
        <Sentence of="desk_discarded" values={[label]} />
      </p>
      <button ref={button} type="button" class="button" disabled={busy} onClick={() => void back()}>
        {t('desk_putBack')}
      </button>
      <button type="button" class="link" onClick={onGone}>
        {t('close')}
      </button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  );
}
