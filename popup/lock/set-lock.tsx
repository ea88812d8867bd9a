import { useEffect, useState } from 'preact/hooks';
import { openDesk } from '../app/frame.ts';
import { useOwner } from '../app/owner-context.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { makePasskey, passkeysHere, passkeysOffered } from './passkey.ts';
import { PasskeyNotice, usePasskey } from './passkey-notice.tsx';

const MINUTES = [1, 5, 15, 60];
/** As `SHORTEST` in `src/lock`, which the worker holds to. */
const SHORTEST = 6;
const KINDS = [
  ['pin', 'lock_byPin', 'lock_byPinMore'],
  ['passkey', 'lock_byPasskey', 'lock_byPasskeyMore'],
] as const;
type Kind = (typeof KINDS)[number][0];

interface Props {
  readonly label: string;
  readonly minutes: number;
  readonly onDone: () => void;
}

/** A PIN, a passphrase or, where the browser has them, a passkey. */
export function SetLock({ label, minutes, onDone }: Props) {
  const { act, busy, refusal } = useAct();
  const { trouble, ask } = usePasskey();
  const { app, say } = useOwner();
  const [kind, setKind] = useState<Kind>('pin');
  const [offered, setOffered] = useState(false);
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const [autoLock, setAutoLock] = useState(minutes);
  const [problem, setProblem] = useState<'lock_short' | 'lock_notSame'>();
  useEffect(() => void passkeysOffered().then(setOffered), []);
  const done = () => {
    setSecret('');
    setAgain('');
    say(t('lock_wasSet'));
    onDone();
  };
  const setPin = () => {
    const wrong = secret.length < SHORTEST ? 'lock_short' : secret === again ? undefined : 'lock_notSame';
    setProblem(wrong);
    if (!wrong) void act('lock.set', { secret, autoLock }, done);
  };
  const setPasskey = async () => {
    if (!passkeysHere()) return openDesk({ at: 'lock' });
    const given = await ask(() => makePasskey(app.name));
    if (given) await act('lock.set', { ...given, autoLock }, done);
  };
  const elsewhere = kind === 'passkey' && !passkeysHere();
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === 'pin') setPin();
        else void setPasskey();
      }}
    >
      {offered && (
        <fieldset class="stack">
          <legend>{t('lock_by')}</legend>
          {KINDS.map(([value, name, more]) => (
            <label class="choice" key={value}>
              <input type="radio" name="lock" checked={kind === value} onChange={() => setKind(value)} />
              <span>
                {t(name)} <span class="small soft">{t(more)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {kind === 'pin' && (
        <>
          <SecretField label={t('lock_new')} hint={t('lock_hint')} value={secret} onValue={setSecret} fresh />
          <SecretField label={t('lock_again')} value={again} onValue={setAgain} fresh />
        </>
      )}
      {problem && kind === 'pin' && (
        <p class="notice" role="alert">
          {t(problem)}
        </p>
      )}
      {!elsewhere && (
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
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {trouble && <PasskeyNotice trouble={trouble} />}
      {elsewhere && <p class="small soft">{t('lock_passkeyInTab')}</p>}
      <button type="submit" class="button next wide" disabled={busy}>
        {kind === 'pin' ? label : t(elsewhere ? 'lock_goToTab' : 'lock_makePasskey')}
      </button>
    </form>
  );
}
