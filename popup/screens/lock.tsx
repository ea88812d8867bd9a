import { useState } from 'preact/hooks';
import type { LockView } from '../../src/messages/views.ts';
import { useOwner } from '../owner-context.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { t, tn } from '../strings.ts';
import { useAct } from '../use-act.ts';
import { useView } from '../use-view.ts';
import { OwnerScreen } from './owner-screen.tsx';
import { SecretField } from './secret-field.tsx';
import { Unlock } from './unlock.tsx';

/** The lock on approvals: set, changed, taken off, and what it is good for. */
export function LockScreen() {
  const { data: lock, refusal, reload } = useView('lock.get', {});
  const { go } = useOwner();
  const after = () => void reload();
  return (
    <OwnerScreen title={t('lock_title')} back={() => go({ at: 'settings' })}>
      {refusal && <RefusalNotice refusal={refusal} />}
      <p class="soft">{t('lock_about')}</p>
      {lock?.state === 'none' && <SetLock label={t('lock_set')} minutes={5} onDone={after} />}
      {lock?.state === 'locked' && <Unlock />}
      {lock?.state === 'unlocked' && <Unlocked lock={lock} onDone={after} />}
      {lock && lock.state !== 'none' && <TakeOff onDone={after} />}
      <p class="small soft">{t('lock_protects')}</p>
      <p class="small soft">{t('lock_forgotLoses')}</p>
    </OwnerScreen>
  );
}

const MINUTES = [1, 5, 15, 60];

interface SetProps {
  readonly label: string;
  readonly minutes: number;
  readonly onDone: () => void;
}

function SetLock({ label, minutes, onDone }: SetProps) {
  const { act, busy, refusal } = useAct();
  const { say } = useOwner();
  const [secret, setSecret] = useState('');
  const [autoLock, setAutoLock] = useState(minutes);
  const [short, setShort] = useState(false);
  const set = (event: Event) => {
    event.preventDefault();
    setShort(secret.length < 6);
    if (secret.length < 6) return;
    void act('lock.set', { secret, autoLock }, () => {
      setSecret('');
      say(t('lock_wasSet'));
      onDone();
    });
  };
  return (
    <form class="card stack" onSubmit={set}>
      <SecretField label={t('lock_new')} value={secret} onValue={setSecret} fresh />
      {short && (
        <p class="notice" role="alert">
          {t('lock_short')}
        </p>
      )}
      <label class="row apart">
        {t('lock_auto')}
        <select value={autoLock} onChange={(event) => setAutoLock(Number(event.currentTarget.value))}>
          {MINUTES.map((each) => (
            <option key={each} value={each}>
              {tn('lock_minutes', each)}
            </option>
          ))}
        </select>
      </label>
      {refusal && <RefusalNotice refusal={refusal} />}
      <button type="submit" class="button next wide" disabled={busy}>
        {label}
      </button>
    </form>
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
      <SetLock label={t('lock_change')} minutes={lock.autoLock} onDone={onDone} />
    </>
  );
}

/** With the secret, or without it at a price that is said first. */
function TakeOff({ onDone }: { onDone: () => void }) {
  const { act, busy, refusal } = useAct();
  const [secret, setSecret] = useState('');
  const [sure, setSure] = useState(false);
  const remove = (event: Event) => {
    event.preventDefault();
    if (secret !== '') void act('lock.remove', { secret }, onDone);
  };
  return (
    <details>
      <summary>{t('lock_remove')}</summary>
      <form class="stack" onSubmit={remove}>
        {refusal && <RefusalNotice refusal={refusal} />}
        <SecretField label={t('lock_secret')} value={secret} onValue={setSecret} />
        <button type="submit" class="button wide" disabled={busy}>
          {t('lock_remove')}
        </button>
        {!sure && (
          <button type="button" class="link" onClick={() => setSure(true)}>
            {t('lock_forgot')}
          </button>
        )}
        {sure && (
          <>
            <p class="notice">{t('lock_forgetSure')}</p>
            <button type="button" class="button wide" onClick={() => void act('lock.forget', {}, onDone)}>
              {t('lock_forget')}
            </button>
          </>
        )}
      </form>
    </details>
  );
}
