import type { Address } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { OpenLock } from './open-lock.tsx';
import type { Unlocking } from './use-unlock.ts';

/** Where something is to be approved: asks for the secret while approvals are locked, and is nothing otherwise. */
export function Unlock({ lock, box, goesOn, onOpened, at }: Omit<Unlocking, 'approve'> & { at: Address }) {
  if (lock?.state !== 'locked') return null;
  return (
    <div class="card stack" ref={box}>
      <p class="small" role="status">
        {t(goesOn ? 'lock_goesOn' : 'lock_isLocked')}
      </p>
      <OpenLock
        lock={lock}
        message="lock.unlock"
        label={t(lock.passkey ? 'lock_unlockByPasskey' : 'lock_unlock')}
        at={at}
        onDone={onOpened}
      />
    </div>
  );
}
