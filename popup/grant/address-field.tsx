import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../app/strings.ts';

interface Props {
  readonly address: string;
  readonly wrong: boolean;
  readonly onChange: (address: string) => void;
}

/** The owner's own profile: what is approved is only ever put there. */
export function AddressField({ address, wrong, onChange }: Props) {
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
