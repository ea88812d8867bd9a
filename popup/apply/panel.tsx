import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadingView } from '../../src/backup/contract.ts';
import { onWish, takeWish } from '../app/side-panel.ts';
import { useView } from '../app/use-view.ts';
import { ActivityScreen } from '../audit/activity.tsx';
import { PanelCopies } from '../backup/panel-copies.tsx';
import { ReadingScreen, readingSource } from '../backup/reading-screen.tsx';
import { HelpScreen } from './help-screen.tsx';
import { PanelReview } from './panel-review.tsx';
import { PanelGo, type PanelPlace, PLAN } from './place.ts';
import { PlanScreen } from './plan/plan-screen.tsx';
import { type Steps, useSteps } from './use-steps.ts';

/** The owner's side panel, beside the profile's page: reads the present texts, or puts approved changes in. */
export function Panel() {
  const [place, go] = useState<PanelPlace>(() => ({ at: takeWish() ?? 'plan' }));
  const steps = useSteps(readingSource);
  useEffect(() => onWish((at) => go({ at })), []);
  return (
    <PanelGo.Provider value={go}>
      <Shown place={place} steps={steps} back={() => go(PLAN)} />
    </PanelGo.Provider>
  );
}

interface Props {
  readonly place: PanelPlace;
  readonly steps: Steps<ReadingView>;
  readonly back: () => void;
}

function Shown({ place, steps, back }: Props) {
  const { state: reading, refusal } = steps;
  if (place.at === 'activity') return <ActivityScreen onBack={back} />;
  if (place.at === 'review') return <PanelReview key={place.id} {...place} onLeave={back} />;
  if (!reading && !refusal) return null;
  const rest =
    place.at === 'copies' ? <PanelCopies steps={steps} /> : place.at === 'help' ? <HelpScreen /> : <PlanScreen />;
  if (!reading || reading.state === 'idle') return rest;
  // only one of the two works on the page: the plan waits while texts are read
  if (reading.state === 'reading') return <ReadingScreen reading={reading} steps={steps} />;
  return <ReadingUnlessApplying reading={reading} steps={steps} rest={rest} />;
}

interface UnlessProps {
  readonly reading: ReadingView;
  readonly steps: Steps<ReadingView>;
  readonly rest: ComponentChildren;
}

/** Texts that were read long ago must not stand before changes that are being put in now. */
function ReadingUnlessApplying({ reading, steps, rest }: UnlessProps) {
  const { data, refusal } = useView('apply.queue', {});
  const [applying, setApplying] = useState(false);
  useEffect(() => {
    if (data?.running) setApplying(true);
  }, [data?.running]);
  if (!data && !refusal) return null;
  return applying || data?.running ? rest : <ReadingScreen reading={reading} steps={steps} />;
}
