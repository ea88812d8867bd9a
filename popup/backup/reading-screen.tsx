import { useState } from 'preact/hooks';
import type { RefusalCode } from '../../src/refusals.ts';
import type { ReadingView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { formatList, formatNumber, refusalKey, t } from '../app/strings.ts';
import { SiteAccess } from '../apply/site-access.tsx';
import { TopRefusal } from '../apply/top-refusal.tsx';
import type { Steps } from '../apply/use-steps.ts';
import { SealedMessage } from '../transport/sealed-message.tsx';
import { useSeal } from '../transport/use-seal.ts';
import { sectionLabel } from '../ui/format/labels.ts';
import { Screen } from '../ui/screen.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ReadTexts } from './read-texts.tsx';
import { ReadingFoot } from './reading-foot.tsx';

/**
 * Reads the owner's present texts and shows every one of them before anything is sealed for anybody; or reads all of the
 * profile, for a copy that is only the owner's.
 */
export function ReadingScreen({ reading, steps }: { reading: ReadingView; steps: Steps<ReadingView> }) {
  const { person, state, grantId } = reading;
  const { sealed, refusal, seal } = useSeal(() => ask('reading.share', { id: grantId ?? '' }));
  const [same, setSame] = useState(false);
  const progress = t('readingProgress', formatNumber(reading.done), formatNumber(reading.total));
  const own = grantId === null;
  const done = state === 'done';
  const title = done
    ? t(own ? 'readingCopyDoneTitle' : 'readingDoneTitle')
    : t(own ? 'readingCopyTitle' : 'readingTitle');
  return (
    <Screen
      title={title}
      under={!done ? progress : own ? undefined : <Sentence of="readingFor" values={[person]} />}
      foot={
        <ReadingFoot
          reading={reading}
          sealed={sealed !== undefined}
          onSeal={seal}
          steps={steps}
          onSame={() => setSame(true)}
        />
      }
    >
      <p class="visually-hidden" role="status">
        {done ? title : progress}
      </p>
      {!done && (
        <progress class="panel-bar" aria-label={t('readingProgressName')} value={reading.done} max={reading.total} />
      )}
      <TopRefusal refusal={refusal ?? steps.refusal} />
      {state === 'stuck' && <ReadingTrouble trouble={reading.trouble} />}
      {sealed && <SealedMessage sealed={sealed} to={person} />}
      {done && (
        <p class="lead">
          {own ? (
            t('readingKept')
          ) : (
            <Sentence of={sealed ? 'readingTheseWent' : 'readingOnlyThese'} values={[person]} />
          )}
        </p>
      )}
      <p class={same ? 'notice' : 'visually-hidden'} role="status">
        {same && t('readingSame')}
      </p>
      {done && reading.partly.length > 0 && (
        <p class="notice">{t('readingPartly', formatList(reading.partly.map((section) => sectionLabel(section))))}</p>
      )}
      {state === 'reading' && <p class="soft">{t(own ? 'readingCopyNow' : 'readingNow')}</p>}
      <ReadTexts reading={reading} />
    </Screen>
  );
}

/** Why the texts could not be read further; "Continue" stands in the foot. */
function ReadingTrouble({ trouble }: { trouble: RefusalCode | null }) {
  return (
    <div class="notice panel-notice" role="alert">
      {trouble === 'no-access' ? (
        <SiteAccess>{t('panelTroubleNoAccess')}</SiteAccess>
      ) : (
        <p>{t(refusalKey(trouble ?? 'unexpected'))}</p>
      )}
    </div>
  );
}
