import type { Role } from '../../src/grant/grant.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { DeskPage } from './desk-page.tsx';
import { NavigationContext, useRoutes } from './navigation.ts';
import { OwnerApp } from './owner-app.tsx';
import { type Route, routeOf } from './route.ts';
import { type StringKey, t } from './strings.ts';
import { deskOf } from './use-desk.ts';
import { useView } from './use-view.ts';

/** The full tab: the first question, then the desk, the owner's screens, or a switch between both. */
export function DeskFrame() {
  const { data, refusal } = useView('app.get', {});
  if (!data)
    return refusal ? (
      <Screen title={t('extensionName')}>
        <RefusalNotice refusal={refusal} />
      </Screen>
    ) : null;
  // before the first question is answered the owner's screens ask it
  const role = data.role ?? 'owner';
  return <Sides key={role} role={role} />;
}

/** Where each side begins: with what the tab was opened for. */
const begin = (side: Side): Route => (side === 'clients' ? deskOf(location.hash) : routeOf(location.hash));

/** Whoever comes from the popup with a place in mind was looking at the own profile. */
const firstSide = (role: Role): Side =>
  role === 'delegate' || (role === 'both' && !location.hash) ? 'clients' : 'profile';

function Sides({ role }: { role: Role }) {
  const navigation = useRoutes(() => begin(firstSide(role)));
  const { route, go } = navigation;
  const side = route.at === 'desk' ? 'clients' : 'profile';
  return (
    <NavigationContext.Provider value={navigation}>
      {role === 'both' && <SideSwitch side={side} onSide={(to) => to !== side && go(begin(to))} />}
      {side === 'clients' ? <DeskPage /> : <OwnerApp />}
    </NavigationContext.Provider>
  );
}

type Side = 'profile' | 'clients';

const LABELS: Readonly<Record<Side, StringKey>> = { profile: 'desk_myProfile', clients: 'desk_myClients' };

/** For those who are both: whose work is on the table. */
function SideSwitch({ side, onSide }: { readonly side: Side; readonly onSide: (side: Side) => void }) {
  return (
    <nav class="desk-sides" aria-label={t('desk_sides')}>
      {(['profile', 'clients'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="link"
          aria-current={each === side ? 'page' : undefined}
          onClick={() => onSide(each)}
        >
          {t(LABELS[each])}
        </button>
      ))}
    </nav>
  );
}
