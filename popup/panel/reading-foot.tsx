import type { ReadingView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import { firstName } from '../parts/labels.ts';
import { Sentence } from '../parts/sentence.tsx';
import { activeTab } from '../side-panel.ts';
import { t } from '../strings.ts';
import { NO_TAB } from './queue-foot.tsx';
import type { Steps } from './use-steps.ts';

interface Props {
  readonly reading: ReadingView;
  readonly sealed: boolean;
  readonly onSeal: () => Promise<void>;
  readonly steps: Steps<ReadingView>;
}

/** What ends it stands at the start, what goes on at the end: neither ever takes the other's place. */
export function ReadingFoot({ reading, sealed, onSeal, steps }: Props) {
  const { grantId, person, state } = reading;
  const end = async () => steps.take(await ask('reading.cancel', {}));
  const go = async () => {
    if (grantId) steps.take(await ask('reading.start', { tabId: (await activeTab())?.id ?? NO_TAB, grantId }));
  };
  const ending = state !== 'done' ? 'readingCancel' : sealed ? 'readingClose' : 'readingDoNotShare';
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
      {state === 'done' && grantId && !sealed && (
        <button type="button" class="button next" onClick={() => void onSeal()}>
          <span>
            <Sentence of="readingShare" values={[firstName(person)]} />
          </span>
        </button>
      )}
    </div>
  );
}
