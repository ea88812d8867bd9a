import { useMemo, useState } from 'preact/hooks';
import { ReviewScreen } from '../change/review.tsx';
import { SummaryScreen } from '../change/summary.tsx';
import { PairingScreen } from '../grant/pairing.tsx';
import { OwnerContext } from './owner-context.ts';
import { type ReviewRoute, routeKey } from './route.ts';
import { t } from './strings.ts';
import { useView } from './use-view.ts';

/** The review of what was staged or sent back from this panel, in the panel itself. */
export function PanelReview({ route }: { route: ReviewRoute }) {
  const { data: app, reload } = useView('app.get', {});
  const [said, say] = useState('');
  const owner = useMemo(() => app && { app, say, reload }, [app, reload]);
  if (!owner) return null;
  const key = routeKey(route);
  return (
    <OwnerContext.Provider value={owner}>
      <div class="panel-review">
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <aside class="notice">{t('panelReviewNote')}</aside>
        {route.at === 'review' && <ReviewScreen key={key} id={route.id} from={route.change} />}
        {route.at === 'pairing' && (
          <PairingScreen key={key} id={route.id} change={route.change} review={route.review} />
        )}
        {route.at === 'summary' && <SummaryScreen key={key} id={route.id} />}
      </div>
    </OwnerContext.Provider>
  );
}
