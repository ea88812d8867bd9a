import { useState } from 'preact/hooks';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import { useView } from '../use-view.ts';
import { SecretField } from './secret-field.tsx';

/** Where something is to be approved: asks for the PIN while approvals are locked, and is nothing otherwise. */
export function Unlock() {
  const { data: lock, reload } = useView('lock.get', {});
  const { act, busy, refusal } = useAct();
  const [secret, setSecret] = useState('');
  if (lock?.state !== 'locked') return null;
  const unlock = (event: Event) => {
    event.preventDefault();
    if (secret === '') return;
    void act('lock.unlock', { secret }, () => {
      setSecret('');
      void reload();
    });
  };
  return (
    <form class="card stack" onSubmit={unlock}>
      <p class="small">{t('lock_isLocked')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <SecretField label={t('lock_secret')} value={secret} onValue={setSecret} />
      <button type="submit" class="button wide" disabled={busy}>
        {t(busy ? 'lock_checking' : 'lock_unlock')}
      </button>
    </form>
  );
}
