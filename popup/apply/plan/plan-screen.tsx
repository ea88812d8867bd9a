import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanView } from '../../../src/apply/contract.ts';
import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import { useNavigation } from '../../app/navigation.ts';
import { formatNumber, isolated, t, tn } from '../../app/strings.ts';
import { TakenBack, useTakenBack } from '../../change/taken-back.tsx';
import { Screen } from '../../ui/screen.tsx';
import { stepWords } from '../step-words.ts';
import { TopRefusal } from '../top-refusal.tsx';
import { TroubleNotice } from '../trouble-notice.tsx';
import { useSteps } from '../use-steps.ts';
import { EndCard } from './end-card.tsx';
import { isFresh, planSource, type TakeAnswer, type Tally, tally } from './plan.ts';
import { PlanFoot } from './plan-foot.tsx';
import { planWords } from './plan-groups.ts';
import { PlanList } from './plan-list.tsx';

/** The approved changes on their way into the profile. */
export function PlanScreen() {
  const steps = useSteps(planSource);
  const { state, refusal } = steps;
  if (!state && !refusal) return null;
  const plan = state;
  const act: TakeAnswer = async (answer) => steps.take(await answer);
  const counts = tally(plan?.items ?? []);
  const open = counts.toCome + counts.look > 0;
  return (
    <Screen
      title={t('panelTitle')}
      under={open ? progressWords(counts) : undefined}
      foot={plan && open ? <PlanFoot plan={plan} counts={counts} act={act} onModeChanged={steps.again} /> : undefined}
    >
      <p class="visually-hidden" role="status">
        {plan && announcement(plan, counts)}
      </p>
      {counts.total > 0 && <Progress counts={counts} />}
      <TopRefusal refusal={refusal?.refused === plan?.trouble ? undefined : refusal} />
      {plan && <TroubleNotice plan={plan} steps={steps} />}
      {plan && plan.trouble !== 'stopped' && <TookBack />}
      {plan && <Content plan={plan} counts={counts} act={act} />}
      <PanelLinks quiet={counts.toCome === 0} />
      {plan && plan.items.length > 0 && plan.trouble !== 'stopped' && (
        <StopEverything onStopped={steps.again} onRefused={steps.take} />
      )}
    </Screen>
  );
}

/** What an earlier stop took back still waits for a yes, though nothing is stopped any more. */
function TookBack() {
  const { go } = useNavigation();
  const grants = useTakenBack();
  if (grants.length === 0) return null;
  return (
    <section class="notice panel-notice" role="status">
      <TakenBack grants={grants} stopped={false} onRead={(id) => go({ at: 'review', id })} />
    </section>
  );
}

function Content({ plan, counts, act }: { plan: PlanView; counts: Tally; act: TakeAnswer }): ComponentChildren {
  if (counts.total === 0) return <NothingWaits />;
  const list = <PlanList key="list" plan={plan} act={act} />;
  if (isFresh(plan) && counts.total > 1) return [<Plan key="plan" plan={plan} />, list];
  if (counts.toCome > 0) return list;
  // the last word comes first only when nothing asks for a look
  const end = <EndCard key="end" plan={plan} counts={counts} />;
  return counts.look > 0 ? [list, end] : [end, list];
}

/** What is about to be done, before it begins. */
const Plan = ({ plan }: { plan: PlanView }) => (
  <div>
    <p class="lead">{planWords(plan.items)}</p>
    <p class="small soft">{t('panelPlanOrder')}</p>
  </div>
);

/** Read out once per step; the same sentence twice is not read again, so the entry's name stands in it. */
function announcement(plan: PlanView, counts: Tally): string {
  const words = stepWords(plan);
  if (words) return `${isolated(words.of)}: ${words.lead}`;
  return counts.total > 0 && counts.toCome === 0 ? progressWords(counts) : '';
}

function NothingWaits() {
  return (
    <div class="panel-empty">
      <p class="lead">{t('panelEmpty')}</p>
      <p class="soft">{t('panelEmptyHint')}</p>
    </div>
  );
}

/** The other places of the panel. `quiet`: nothing is being put in, so there is time to look around. */
function PanelLinks({ quiet }: { quiet: boolean }) {
  const { go } = useNavigation();
  return (
    <nav class="panel-links small" aria-label={t('panelMore')}>
      {quiet && (
        <>
          <button type="button" class="link" onClick={() => go({ at: 'activity' })}>
            {t('panelActivity')}
          </button>
          <button type="button" class="link" onClick={() => go({ at: 'snapshots' })}>
            {t('panelCopies')}
          </button>
        </>
      )}
      <button type="button" class="link" onClick={() => go({ at: 'help' })}>
        {t('panelHelp')}
      </button>
    </nav>
  );
}

/** "5 of 12 saved and read back", and whatever ended otherwise. */
function progressWords(counts: Tally): string {
  return [
    t('panelProgress', formatNumber(counts.readBack), formatNumber(counts.total)),
    counts.byHand > 0 && tn('panelProgressByHand', counts.byHand),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Progress({ counts }: { counts: Tally }) {
  return (
    <progress
      class="panel-bar"
      aria-label={t('panelProgressName')}
      value={counts.readBack + counts.byHand}
      max={counts.total}
    />
  );
}

interface Props {
  readonly onStopped: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/**
 * Stops everything at once and asks nothing, and says beside it what that takes back: Pause, always in view, is what holds
 * a run for a moment. Stays in place, so that a second press is as harmless as the first.
 */
function StopEverything({ onStopped, onRefused }: Props) {
  const [busy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    const answer = await ask('stop.everything', {});
    setBusy(false);
    if (isRefusal(answer)) onRefused(answer);
    else onStopped();
  };
  return (
    <div>
      <button type="button" class="link stop small" aria-busy={busy} onClick={() => void stop()}>
        {t('owner_stopEverything')}
      </button>
      <p class="small soft">{t('owner_stopTakesBack')}</p>
    </div>
  );
}
