import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadingView } from '../../src/backup/contract.ts';
import { isRefusal } from '../../src/refusals.ts';
import { PageCheck } from '../apply/page-check.tsx';
import { PlanScreen } from '../apply/plan/plan-screen.tsx';
import { type Steps, useSteps } from '../apply/use-steps.ts';
import { AuditLogScreen } from '../audit/audit-log.tsx';
import { AssistedEdit } from '../backup/assisted-edit.tsx';
import { PanelSnapshots } from '../backup/panel-snapshots.tsx';
import { ReadingScreen, readingSource } from '../backup/reading-screen.tsx';
import { Screen } from '../ui/screen.tsx';
import { ask } from './ask.ts';
import { type Navigation, NavigationContext, useNavigation, useRoutes } from './navigation.ts';
import { PanelReview } from './panel-review.tsx';
import type { PanelRoute, ReviewRoute, Route } from './route.ts';
import { onWish, takeWish } from './side-panel.ts';
import { t } from './strings.ts';
import { useView } from './use-view.ts';

/** The owner's side panel, beside the profile's page: reads the present texts, or puts approved changes in. */
export function PanelFrame() {
  const navigation = usePanelRoutes();
  const steps = useSteps(readingSource);
  return (
    <NavigationContext.Provider value={navigation}>
      <Shown steps={steps} />
    </NavigationContext.Provider>
  );
}

const PLAN: PanelRoute = { at: 'plan' };
const PLACES: readonly Route['at'][] = ['help', 'activity', 'snapshots', 'review', 'pairing', 'summary'];
const isOfPanel = (route: Route): route is PanelRoute => PLACES.includes(route.at);

/** Once all is decided the plan shows what follows, so that there the summary is only for what is still open. */
function usePanelRoutes(): Navigation {
  const routes = useRoutes(() => ({ at: takeWish() ?? 'plan' }));
  const { go } = routes;
  useEffect(() => onWish((at) => go({ at })), [go]);
  return useMemo(() => {
    const summary = async (to: ReviewRoute) => {
      const answer = await ask('review.list', { id: to.id });
      go(isRefusal(answer) || answer.lines.some(({ state }) => state === 'pending') ? to : PLAN);
    };
    return { ...routes, go: (to) => (typeof to === 'object' && to.at === 'summary' ? void summary(to) : go(to)) };
  }, [routes, go]);
}

function Shown({ steps }: { steps: Steps<ReadingView> }) {
  const { route: asked } = useNavigation();
  // what the panel does not show leads to the plan
  const route = isOfPanel(asked) ? asked : PLAN;
  const { state: reading, refusal } = steps;
  if (route.at === 'activity') return <AuditLogScreen />;
  if (route.at === 'review' || route.at === 'pairing' || route.at === 'summary') return <PanelReview route={route} />;
  if (!reading && !refusal) return null;
  const rest =
    route.at === 'snapshots' ? <PanelSnapshots steps={steps} /> : route.at === 'help' ? <HelpScreen /> : <PlanScreen />;
  if (!reading || reading.state === 'idle') return rest;
  // only one of the two works on the page: the plan waits while texts are read
  if (reading.state === 'reading') return <ReadingScreen reading={reading} steps={steps} />;
  return <ReadingUnlessApplying reading={reading} steps={steps} rest={rest} />;
}

/** What is asked for rarely: whether a form is understood, and a form that somebody beside the owner filled. */
function HelpScreen() {
  const { back } = useNavigation();
  return (
    <Screen title={t('panelHelp')} back={back}>
      <PageCheck />
      <AssistedEdit />
    </Screen>
  );
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
