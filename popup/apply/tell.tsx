import { ask } from '../app/ask.ts';
import { SealedMessage } from '../transport/sealed-message.tsx';
import { useSeal } from '../transport/use-seal.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Props {
  readonly grantId: string;
  readonly person: string;
  /** True while the person has results to be told. */
  readonly untold: boolean;
  /** The one thing to do next, or a quiet offer. */
  readonly next: boolean;
}

/** The word to whoever wrote the changes: what became of each of them. */
export function Tell({ grantId, person, untold, next }: Props) {
  const { sealed, refusal, seal } = useSeal(() => ask('receipt.make', { id: grantId }));
  if (sealed) return <SealedMessage sealed={sealed} to={person} />;
  return (
    <div class="panel-tell">
      {untold && (
        <p class="soft">
          <Sentence of="panelUntold" values={[person]} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <button type="button" class={next ? 'button next wide' : 'button wide'} onClick={() => void seal()}>
        <span>
          <Sentence of={untold ? 'panelTell' : 'panelTellAgain'} values={[firstName(person)]} />
        </span>
      </button>
    </div>
  );
}
