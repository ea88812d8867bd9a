import { useState } from 'preact/hooks';
import type { LockView } from '../../src/lock/contract.ts';
import { openDesk } from '../app/frame.ts';
import type { Address } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { askPasskey, passkeysHere } from './passkey.ts';
import { PasskeyNotice, usePasskey } from './passkey-notice.tsx';

interface Props {
  readonly lock: LockView;
  readonly message: 'lock.unlock' | 'lock.remove';
  readonly label: string;
  /** Where the full tab goes on, when the passkey cannot be asked here. */
  readonly at: Address;
  readonly onDone: () => void;
}

/** Asks for whatever opens the lock: the PIN in place, the passkey in place or in the full tab. */
export function OpenLock({ lock, message, label, at, onDone }: Props) {
  const { act, busy, refusal } = useAct();
  const { trouble, ask } = usePasskey();
  const [secret, setSecret] = useState('');
  const { passkey } = lock;
  const send = (given: string) =>
    act(message, { secret: given }, () => {
      setSecret('');
      onDone();
    });
  const open = async (event: Event) => {
    event.preventDefault();
    if (!passkey) return secret === '' ? undefined : send(secret);
    if (!passkeysHere()) return openDesk(at);
    const given = await ask(() => askPasskey(passkey));
    if (given) await send(given.secret);
  };
  return (
    <form class="stack" onSubmit={(event) => void open(event)}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {trouble && <PasskeyNotice trouble={trouble} />}
      {!passkey && <SecretField label={t('lock_secret')} value={secret} onValue={setSecret} />}
      <button type="submit" class="button wide" disabled={busy}>
        {busy ? t('lock_checking') : label}
      </button>
      {passkey && !passkeysHere() && <p class="small soft">{t('lock_passkeyInTab')}</p>}
    </form>
  );
}
