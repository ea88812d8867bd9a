import { useState } from 'preact/hooks';
import type { Role } from '../../src/grant/grant.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useOwner } from './owner-context.ts';
import { t } from './strings.ts';
import { useAct } from './use-act.ts';
import { NameField, RoleField } from './who.tsx';

/** The one question, and the name others will see. Making the keys is tried at once; a browser that cannot says so. */
export function FirstRun() {
  const { reload } = useOwner();
  const { act, refusal, busy } = useAct();
  const [role, setRole] = useState<Role>('owner');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const begin = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return setMissing(true);
    void act('app.set-up', { role, name: name.trim() }, () => void reload());
  };
  return (
    <form onSubmit={begin} noValidate>
      <Screen
        title={t('first_title')}
        foot={
          <>
            {refusal && <RefusalNotice refusal={refusal} />}
            <button type="submit" class="button next wide" disabled={busy}>
              {t('first_begin')}
            </button>
            <p class="small soft">{t('owner_nothingLeaves')}</p>
          </>
        }
      >
        <p class="lead">{t('first_intro')}</p>
        <RoleField role={role} onChange={setRole} />
        <NameField
          name={name}
          missing={missing}
          onChange={(value) => {
            setName(value);
            setMissing(false);
          }}
        />
      </Screen>
    </form>
  );
}
