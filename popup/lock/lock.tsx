import { useEffect, useRef, useState } from 'preact/hooks';
import type { LockView } from '../../src/lock/contract.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { OpenLock } from './open-lock.tsx';
import { SetLock } from './set-lock.tsx';
import { Unlock } from './unlock.tsx';

/** The lock on approvals: set, changed, taken off, and what it is good for. */
export function LockScreen() {
  const { data: lock, refusal, reload } = useView('lock.get', {});
  const { back } = useOwner();
  const box = useRef<HTMLDivElement>(null);
  const after = () => void reload();
  return (
    <OwnerScreen title={t('lock_title')} lockSaysSo back={back}>
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

/** With the secret, or without it after a wait that is said first. */
function TakeOff({ lock, onDone }: { lock: LockView; onDone: () => void }) {
  const { act, busy, refusal } = useAct();
  const [sure, setSure] = useState(false);
  return (
    <details>
      <summary>{t('lock_remove')}</summary>
      <div class="stack">
        <OpenLock lock={lock} message="lock.remove" label={t('lock_remove')} at={{ at: 'lock' }} onDone={onDone} />
        {refusal && <RefusalNotice refusal={refusal} />}
        {lock.endsAt === null && !sure && (
          <button type="button" class="link" onClick={() => setSure(true)}>
            {t(lock.passkey ? 'lock_lost' : 'lock_forgot')}
          </button>
        )}
        {lock.endsAt === null && sure && (
          <>
            <p class="notice">{t('lock_forgetSure')}</p>
            <button
              type="button"
              class="button wide"
              disabled={busy}
              onClick={() => void act('lock.forget', {}, onDone)}
            >
              {t('lock_forget')}
            </button>
          </>
        )}
      </div>
    </details>
  );
}

/** Somebody asked for the lock to come off: from when it may, and what ends that. */
function LockEnds({ endsAt, onDone }: { endsAt: number; onDone: () => void }) {
  const { act, busy, refusal } = useAct();
  const over = Date.now() >= endsAt;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the button that began it is gone
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div class="notice stack" role="status" tabIndex={-1} ref={box}>
      <p>{over ? t('lock_endsNow') : t('lock_endsAt', exactTime(endsAt))}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {over && (
        <button type="button" class="button" disabled={busy} onClick={() => void act('lock.take-off', {}, onDone)}>
          {t('lock_takeOff')}
        </button>
      )}
    </div>
  );
}
