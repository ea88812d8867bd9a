import type { ReadingView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import { Screen } from '../parts/screen.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { formatNumber, t } from '../strings.ts';
import { ReadTexts } from './read-texts.tsx';
import { ReadingFoot } from './reading-foot.tsx';
import { ReadingTrouble } from './reading-trouble.tsx';
import { SealedMessage } from './sealed-message.tsx';
import { StopButton } from './stop-button.tsx';
import { TopRefusal } from './top-refusal.tsx';
import { useSeal } from './use-seal.ts';
import type { Steps } from './use-steps.ts';

/** Reads the owner's present texts and shows every one of them before anything is sealed for anybody. */
export function ReadingScreen({ reading, steps }: { reading: ReadingView; steps: Steps<ReadingView> }) {
  const { person, state } = reading;
  const { sealed, refusal, seal } = useSeal(() => ask('reading.share', { id: reading.grantId ?? '' }));
  const progress = t('readingProgress', formatNumber(reading.done), formatNumber(reading.total));
  const done = state === 'done';
  return (
    <Screen
      title={t(done ? 'readingDoneTitle' : 'readingTitle')}
      under={done ? <Sentence of="readingFor" values={[person]} /> : progress}
      actions={<StopButton onStopped={steps.again} onRefused={steps.take} />}
      foot={<ReadingFoot reading={reading} sealed={sealed !== undefined} onSeal={seal} steps={steps} />}
    >
      <p class="visually-hidden" role="status">
        {done ? t('readingDoneTitle') : progress}
      </p>
      {!done && (
        <progress class="panel-bar" aria-label={t('readingProgressName')} value={reading.done} max={reading.total} />
      )}
      <TopRefusal refusal={refusal ?? steps.refusal} />
      {state === 'stuck' && <ReadingTrouble trouble={reading.trouble} />}
      {sealed && <SealedMessage sealed={sealed} to={person} />}
      {done && (
        <p class="lead">
          <Sentence of={sealed ? 'readingTheseWent' : 'readingOnlyThese'} values={[person]} />
        </p>
      )}
      {state === 'reading' && <p class="soft">{t('readingNow')}</p>}
      <ReadTexts reading={reading} />
    </Screen>
  );
}
