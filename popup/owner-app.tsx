import { useMemo, useState } from 'preact/hooks';
import { OwnerContext, useOwner } from './owner-context.ts';
import { RefusalNotice } from './parts/refusal-notice.tsx';
import { Screen } from './parts/screen.tsx';
import { HOME, type Route, routeKey, routeOf } from './route.ts';
import { ActivityScreen } from './screens/activity.tsx';
import { CopiesScreen } from './screens/copies.tsx';
import { DelegateHome } from './screens/delegate-home.tsx';
import { DifferedScreen } from './screens/differed.tsx';
import { FirstRun } from './screens/first-run.tsx';
import { GrantScreen } from './screens/grant.tsx';
import { HomeScreen } from './screens/home.tsx';
import { LockScreen } from './screens/lock.tsx';
import { MessageScreen } from './screens/message.tsx';
import { OwnerScreen } from './screens/owner-screen.tsx';
import { PairingScreen } from './screens/pairing.tsx';
import { PasteScreen } from './screens/paste.tsx';
import { RequestScreen } from './screens/request.tsx';
import { ReviewScreen } from './screens/review.tsx';
import { SettingsScreen } from './screens/settings.tsx';
import { ShareInvitationsScreen } from './screens/share-invitations.tsx';
import { SummaryScreen } from './screens/summary.tsx';
import { t } from './strings.ts';
import { useView } from './use-view.ts';
import './style/answers.css';
import './style/owner.css';

/** Everything the owner sees, in the popup or as a column in the full tab. */
export function OwnerApp({ frame }: { frame: 'popup' | 'desk' }) {
  const { data: app, refusal, reload } = useView('app.get', {});
  const [route, go] = useState<Route>(() => routeOf(location.hash));
  const [said, say] = useState('');
  const owner = useMemo(() => app && { app, frame, go, say, reload }, [app, frame, reload]);
  return (
    <div class="owner">
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {!owner && refusal && (
        <Screen title={t('extensionName')}>
          <RefusalNotice refusal={refusal} />
        </Screen>
      )}
      {owner && (
        <OwnerContext.Provider value={owner}>
          {owner.app.role === null ? <FirstRun /> : <Shown key={routeKey(route)} route={route} />}
        </OwnerContext.Provider>
      )}
    </div>
  );
}

function Shown({ route }: { route: Route }) {
  const { app, frame, go } = useOwner();
  switch (route.at) {
    case 'home':
      return app.role === 'delegate' && frame === 'popup' ? <DelegateHome /> : <HomeScreen />;
    case 'paste':
      return <PasteScreen />;
    case 'request':
      return <RequestScreen id={route.id} />;
    case 'message':
      return <MessageScreen {...route} />;
    case 'grant':
      return <GrantScreen id={route.id} />;
    case 'pairing':
      return <PairingScreen id={route.id} change={route.change} review={route.review} />;
    case 'differed':
      return <DifferedScreen name={route.name} />;
    case 'review':
      return <ReviewScreen id={route.id} from={route.change} />;
    case 'share':
      return <ShareInvitationsScreen id={route.id} />;
    case 'summary':
      return <SummaryScreen id={route.id} />;
    case 'copies':
      return <CopiesScreen />;
    case 'lock':
      return <LockScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'activity':
      return <ActivityScreen frame={OwnerScreen} onBack={() => go(HOME)} />;
  }
}
