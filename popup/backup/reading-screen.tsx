import { useState } from 'preact/hooks';
import type { ReadingView } from '../../src/backup/contract.ts';
import { isRefusal, type RefusalCode } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { useNavigation } from '../app/navigation.ts';
import { activeTabId } from '../app/side-panel.ts';
import { formatList, formatNumber, refusalKey, t } from '../app/strings.ts';
import { SiteAccess } from '../apply/site-access.tsx';
import { TopRefusal } from '../apply/top-refusal.tsx';
import type { Source, Steps } from '../apply/use-steps.ts';
import { firstName, sectionLabel } from '../ui/format/labels.ts';
import { Screen } from '../ui/screen.tsx';
import { SealedMessage, useSeal } from '../ui/sealed-message.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ReadTexts } from './read-texts.tsx';

/**
 * Reads the owner's present texts and shows every one of them before anything is sealed for anybody; or reads all of the
 * profile, for a snapshot that is only the owner's.
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

const STEP_MS = 100;

export const readingSource: Source<ReadingView> = {
  look: () => ask('reading.get', {}),
  step: () => ask('reading.step', {}),
  pace: (reading) => (reading.state === 'reading' ? STEP_MS : null),
};

interface Props {
  readonly reading: ReadingView;
  readonly sealed: boolean;
  readonly onSeal: () => Promise<void>;
  readonly steps: Steps<ReadingView>;
  /** The profile says what the snapshot says. */
  readonly onSame: () => void;
}

/** What ends it stands at the start, what goes on at the end: neither ever takes the other's place. */
function ReadingFoot({ reading, sealed, onSeal, steps, onSame }: Props) {
  const { grantId, person, state } = reading;
  const own = grantId === null;
  const end = async () => {
    if (own) keepToRestore(null);
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

/** Only where the profile was read to go back to a snapshot: what differs is staged, and shown to be approved. */
function CompareButton({ steps, onSame }: Pick<Props, 'steps' | 'onSame'>) {
  const { go } = useNavigation();
  const [snapshot, setSnapshot] = useState(snapshotToRestore);
  if (snapshot === null) return null;
  const compare = async () => {
    const answer = await ask('snapshots.restore', { id: snapshot });
    if (isRefusal(answer)) return steps.take(answer);
    keepToRestore(null);
    setSnapshot(null);
    if (answer.grantId === null) return onSame();
    go({ at: 'review', id: answer.grantId });
    steps.take(await ask('reading.cancel', {}));
  };
  return (
    <button type="button" class="button next" onClick={() => void compare()}>
      {t('readingCompare')}
    </button>
  );
}

const KEY = 'back-to-copy';

/**
 * The snapshot that the profile being read now is to be compared with. Kept beside the page, as reading takes minutes and the
 * panel may be closed meanwhile.
 */
export const snapshotToRestore = (): string | null => localStorage.getItem(KEY);

export function keepToRestore(snapshot: string | null): void {
  if (snapshot === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, snapshot);
}
