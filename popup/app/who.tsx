import { useEffect, useId, useRef } from 'preact/hooks';
import type { Role } from '../../src/grant/grant.ts';
import { t } from './strings.ts';

const ROLES: readonly Role[] = ['owner', 'delegate', 'both'];

/** "For what will you use Countersign?" */
export function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  return (
    <fieldset class="stack">
      <legend>{t('who_question')}</legend>
      {ROLES.map((one) => (
        <label class="choice" key={one}>
          <input type="radio" name="role" value={one} checked={role === one} onChange={() => onChange(one)} />
          <span>
            {t(`who_${one}`)} <span class="small soft">{t(`who_${one}More`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface NameProps {
  readonly name: string;
  readonly missing: boolean;
  readonly onChange: (name: string) => void;
}

export function NameField({ name, missing, onChange }: NameProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) box.current?.focus();
  }, [missing]);
  return (
    <div class="stack">
      <label for={id}>{t('who_name')}</label>
      <input
        id={id}
        ref={box}
        type="text"
        maxLength={80}
        autocomplete="name"
        value={name}
        aria-describedby={`${id}-hint`}
        aria-invalid={missing}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="small soft">
        {t('who_nameHint')}
      </p>
      {missing && (
        <p class="notice" role="alert">
          {t('who_nameMissing')}
        </p>
      )}
    </div>
  );
}
