import { useEffect, useRef, useState } from 'preact/hooks';
import type { LockView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { OpenLock } from './open-lock.tsx';

/** With the secret, or without it after a wait that is said first. */
export function TakeOff({ lock, onDone }: { lock: LockView; onDone: () => void }) {
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
export function LockEnds({ endsAt, onDone }: { endsAt: number; onDone: () => void }) {
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
