import { useEffect, useId, useRef } from 'preact/hooks';
import type { GrantView } from '../../src/grant/contract.ts';
import { t } from '../app/strings.ts';

interface AddressFieldProps {
  readonly address: string;
  readonly wrong: boolean;
  readonly onChange: (address: string) => void;
}

/** The owner's own profile: what is approved is only ever put there. */
export function AddressField({ address, wrong, onChange }: AddressFieldProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) box.current?.focus();
  }, [wrong]);
  return (
    <div class="stack">
      <label for={id}>{t('address_label')}</label>
      <div class="prefixed">
        <span aria-hidden="true" class="soft">
          linkedin.com/in/
        </span>
        <input
          id={id}
          ref={box}
          type="text"
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          value={address}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <p id={`${id}-hint`} class="small soft">
        {t('address_hint')}
      </p>
    </div>
  );
}

interface NotifyFieldProps {
  readonly grant: GrantView;
  readonly onChange: (notify: boolean) => void;
}

/** Whether the network may hear of a new position; only where positions may be touched at all. */
export function NotifyField({ grant, onChange }: NotifyFieldProps) {
  const id = useId();
  if (!grant.scope.some(({ section }) => section === 'experience')) return null;
  return (
    <div class="card switches">
      <label class="row apart">
        {t('grant_notify')}
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={grant.notify}
          aria-checked={grant.notify}
          aria-describedby={id}
          onChange={() => onChange(!grant.notify)}
        />
      </label>
      <p id={id} class="small soft under-switch">
        {t('grant_notifyMore')}
      </p>
    </div>
  );
}
