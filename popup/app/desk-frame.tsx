import { useState } from 'preact/hooks';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { DeskPage } from './desk-page.tsx';
import { OwnerApp } from './owner-app.tsx';
import { type Side, SideSwitch } from './side-switch.tsx';
import { t } from './strings.ts';
import { useView } from './use-view.ts';

/** The full tab: the first question, then the desk, the owner's screens, or a switch between both. */
export function DeskFrame() {
  const { data, refusal } = useView('app.get', {});
  // whoever comes from the popup with a place in mind was looking at the own profile
  const [side, setSide] = useState<Side>(location.hash ? 'profile' : 'clients');
  if (!data)
    return refusal ? (
      <Screen title={t('extensionName')}>
        <RefusalNotice refusal={refusal} />
      </Screen>
    ) : null;
  // before the first question is answered the owner's screens ask it
  if (data.role === null || data.role === 'owner') return <OwnerApp frame="desk" />;
  if (data.role === 'delegate') return <DeskPage />;
  return (
    <>
      <SideSwitch side={side} onSide={setSide} />
      {side === 'clients' ? <DeskPage /> : <OwnerApp frame="desk" />}
    </>
  );
}
