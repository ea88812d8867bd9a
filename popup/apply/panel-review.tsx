import { useMemo, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { OwnerContext } from '../app/owner-context.ts';
import { type Route, routeKey } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { ReviewScreen } from '../change/review.tsx';
import { SummaryScreen } from '../change/summary.tsx';
import { PairingScreen } from '../grant/pairing.tsx';

interface Props {
  /** The grant. */
  readonly id: string;
  readonly change?: string;
  readonly onLeave: () => void;
}

/** The review of what was staged or sent back from this panel, in the panel itself; once all is decided, the plan shows what follows. */
export function PanelReview({ id, change, onLeave }: Props) {
  const { data: app, reload } = useView('app.get', {});
  const [route, setRoute] = useState<Route>({ at: 'review', id, ...(change === undefined ? {} : { change }) });
  const [said, say] = useState('');
  const owner = useMemo(() => {
    const go = async (to: Route) => {
      if (to.at === 'review' || to.at === 'pairing') return setRoute(to);
      if (to.at !== 'summary') return onLeave();
      const answer = await ask('review.list', { id });
      if (isRefusal(answer) || answer.lines.some(({ state }) => state === 'pending')) setRoute(to);
      else onLeave();
    };
    return app && { app, frame: 'popup' as const, go: (to: Route) => void go(to), say, reload };
  }, [app, id, onLeave, reload]);
  if (!owner) return null;
  return (
    <OwnerContext.Provider value={owner}>
      <div class="panel-review">
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <aside class="notice">{t('panelReviewNote')}</aside>
        {route.at === 'review' && <ReviewScreen key={routeKey(route)} id={id} from={route.change} />}
        {route.at === 'pairing' && <PairingScreen key={routeKey(route)} id={id} change={route.change} />}
        {route.at === 'summary' && <SummaryScreen key={routeKey(route)} id={id} />}
      </div>
    </OwnerContext.Provider>
  );
}
