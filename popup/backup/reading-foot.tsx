import { useContext, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { ReadingView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { activeTabId } from '../app/side-panel.ts';
import { t } from '../app/strings.ts';
import { PanelGo } from '../apply/place.ts';
import type { Steps } from '../apply/use-steps.ts';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { backToPage, keepBackTo } from './back-to.ts';

interface Props {
  readonly reading: ReadingView;
  readonly sealed: boolean;
  readonly onSeal: () => Promise<void>;
  readonly steps: Steps<ReadingView>;
  /** The profile says what the copy says. */
  readonly onSame: () => void;
}

/** What ends it stands at the start, what goes on at the end: neither ever takes the other's place. */
export function ReadingFoot({ reading, sealed, onSeal, steps, onSame }: Props) {
  const { grantId, person, state } = reading;
  const own = grantId === null;
  const end = async () => {
    if (own) keepBackTo(null);
    steps.take(await ask('reading.cancel', {}));
  };
  const go = async () => steps.take(await ask('reading.start', { tabId: await activeTabId(), grantId }));
  const ending = state !== 'done' ? 'readingCancel' : sealed || own ? 'readingClose' : 'readingDoNotShare';
  return (
    <div class="panel-foot reading-foot">
      <button type="button" class={sealed ? 'button' : 'button plain'} onClick={() => void end()}>
        {t(ending)}
      </button>
      {state === 'stuck' && (
        <button type="button" class="button next" onClick={() => void go()}>
          {t('panelContinue')}
        </button>
      )}
      {state === 'done' && own && <CompareButton steps={steps} onSame={onSame} />}
      {state === 'done' && !own && !sealed && (
        <button type="button" class="button next" onClick={() => void onSeal()}>
          <span>
            <Sentence of="readingShare" values={[firstName(person)]} />
          </span>
        </button>
      )}
    </div>
  );
}

/** Only where the profile was read to go back to a copy: what differs is staged, and shown to be approved. */
function CompareButton({ steps, onSame }: Pick<Props, 'steps' | 'onSame'>) {
  const show = useContext(PanelGo);
  const [copy, setCopy] = useState(backToPage);
  if (copy === null) return null;
  const compare = async () => {
    const answer = await ask('copies.back', { id: copy });
    if (isRefusal(answer)) return steps.take(answer);
    keepBackTo(null);
    setCopy(null);
    if (answer.grantId === null) return onSame();
    show({ at: 'review', id: answer.grantId });
    steps.take(await ask('reading.cancel', {}));
  };
  return (
    <button type="button" class="button next" onClick={() => void compare()}>
      {t('readingCompare')}
    </button>
  );
}
