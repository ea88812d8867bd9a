import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { AuditLogScreen } from '../audit/audit-log.tsx';
import { SnapshotsScreen } from '../backup/snapshots.tsx';
import { ReviewScreen } from '../change/review.tsx';
import { SummaryScreen } from '../change/summary.tsx';
import { DifferedScreen } from '../grant/differed.tsx';
import { GrantScreen } from '../grant/grant.tsx';
import { PairingScreen } from '../grant/pairing.tsx';
import { RequestScreen } from '../grant/request.tsx';
import { ShareInvitationsScreen } from '../invitation/answers/share-invitations.tsx';
import { LockScreen } from '../lock/lock.tsx';
import { MessageScreen } from '../transport/message.tsx';
import { PasteScreen } from '../transport/paste.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { FirstRun } from './first-run.tsx';
import { currentFrame } from './frame.ts';
import { DelegateHome, HomeScreen } from './home/home.tsx';
import { NavigationContext, useNavigation, useRoutes } from './navigation.ts';
import { OwnerContext, useOwner } from './owner-context.ts';
import { OwnerScreen } from './owner-screen.tsx';
import { inOwner, type OwnerRoute, routeKey, routeOf } from './route.ts';
import { SettingsScreen } from './settings.tsx';
import { t } from './strings.ts';
import { useView } from './use-view.ts';

/** The popup: the owner's screens, and for whoever only writes the way to the full tab. */
export function PopupFrame() {
  return (
    <NavigationContext.Provider value={useRoutes(() => routeOf(location.hash))}>
      <OwnerApp />
    </NavigationContext.Provider>
  );
}

/** Everything the owner sees, in the popup or as a column in the full tab. */
export function OwnerApp() {
  const { data: app, refusal, reload } = useView('app.get', {});
  const route = inOwner(useNavigation().route);
  const [said, say] = useState('');
  const owner = useMemo(() => app && { app, say, reload }, [app, reload]);
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

/** `VNode`: a place of the owner's without a screen does not compile. */
function Shown({ route }: { route: OwnerRoute }): VNode {
  const { app } = useOwner();
  switch (route.at) {
    case 'home':
      return app.role === 'delegate' && currentFrame() === 'popup' ? <DelegateHome /> : <HomeScreen />;
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
    case 'snapshots':
      return <SnapshotsScreen />;
    case 'lock':
      return <LockScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'activity':
      return <AuditLogScreen frame={OwnerScreen} />;
  }
}
