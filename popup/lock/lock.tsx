import { useRef } from 'preact/hooks';
import type { LockView } from '../../src/rpc/views.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { LockEnds, TakeOff } from './lock-off.tsx';
import { SetLock } from './set-lock.tsx';
import { Unlock } from './unlock.tsx';

/** The lock on approvals: set, changed, taken off, and what it is good for. */
export function LockScreen() {
  const { data: lock, refusal, reload } = useView('lock.get', {});
  const { go } = useOwner();
  const box = useRef<HTMLDivElement>(null);
  const after = () => void reload();
  return (
    <OwnerScreen title={t('lock_title')} lockSaysSo back={() => go({ at: 'settings' })}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <p class="soft">{t('lock_about')}</p>
      {lock?.state === 'none' && <SetLock label={t('lock_set')} minutes={5} onDone={after} />}
      {lock && lock.endsAt !== null && <LockEnds endsAt={lock.endsAt} onDone={after} />}
      <Unlock lock={lock} box={box} goesOn={false} onOpened={after} at={{ at: 'lock' }} />
      {lock?.state === 'unlocked' && <Unlocked lock={lock} onDone={after} />}
      {lock && lock.state !== 'none' && <TakeOff lock={lock} onDone={after} />}
      <section class="stack">
        <h2 class="quiet">{t('lock_protectsTitle')}</h2>
        <p class="small soft">{t('lock_protects')}</p>
        <p class="small soft">{t('lock_protectsCopied')}</p>
        <p class="small soft">{t('lock_protectsNot')}</p>
        <p class="small soft">{t('lock_forgotLoses')}</p>
      </section>
    </OwnerScreen>
  );
}

function Unlocked({ lock, onDone }: { lock: LockView; onDone: () => void }) {
  const { act, busy, refusal } = useAct();
  return (
    <>
      <p>{tn('lock_isUnlocked', lock.autoLock)}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <button type="button" class="button wide" disabled={busy} onClick={() => void act('lock.now', {}, onDone)}>
        {t('lock_now')}
      </button>
      <details>
        <summary>{t('lock_changeIt')}</summary>
        <SetLock label={t('lock_change')} minutes={lock.autoLock} onDone={onDone} />
      </details>
    </>
  );
}
