import { useState } from 'preact/hooks';
import { saveAsFile } from '../ui/format/save-as-file.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { useOwner } from './owner-context.ts';
import { OwnerScreen } from './owner-screen.tsx';
import { t } from './strings.ts';
import { useAct } from './use-act.ts';
import { NameField, RoleField } from './who.tsx';

/** Name and use, what the ways of saving mean, what LinkedIn's rules say, and the record to keep. */
export function SettingsScreen() {
  const { app, go, reload, back } = useOwner();
  const { act, refusal, busy } = useAct();
  const [role, setRole] = useState(app.role ?? 'owner');
  const [name, setName] = useState(app.name);
  const [missing, setMissing] = useState(false);
  const [said, setSaid] = useState('');
  const save = () => {
    if (name.trim() === '') return setMissing(true);
    void act('app.set-up', { role, name: name.trim() }, () => {
      setSaid(t('settings_saved'));
      void reload();
    });
  };
  const saveRecord = () =>
    void act('audit-log.export', {}, ({ jsonl, fileName }) => {
      saveAsFile(fileName, jsonl, 'application/jsonl');
      setSaid(t('settings_exported'));
    });
  return (
    <OwnerScreen
      title={t('home_settings')}
      back={back}
      foot={
        <>
          {refusal && <RefusalNotice refusal={refusal} />}
          <p class="small hint" role="status">
            {said}
          </p>
          <button type="button" class="button next wide" disabled={busy} onClick={save}>
            {t('settings_save')}
          </button>
        </>
      }
    >
      <NameField
        name={name}
        missing={missing}
        onChange={(value) => {
          setName(value);
          setMissing(false);
          setSaid('');
        }}
      />
      <RoleField role={role} onChange={setRole} />
      {app.role !== 'delegate' && (
        <section class="stack">
          <h2 class="quiet">{t('copies_title')}</h2>
          <p class="soft">{t('copies_about')}</p>
          <button type="button" class="button wide" onClick={() => go({ at: 'snapshots' })}>
            {t('copies_title')}
          </button>
        </section>
      )}
      {app.role !== 'delegate' && (
        <section class="stack">
          <h2 class="quiet">{t('lock_title')}</h2>
          <p class="soft">{t('lock_about')}</p>
          <button type="button" class="button wide" onClick={() => go({ at: 'lock' })}>
            {t('lock_title')}
          </button>
        </section>
      )}
      <section class="stack">
        <h2 class="quiet">{t('settings_modes')}</h2>
        <p class="soft">{t('settings_modesMore')}</p>
        <dl class="plain-facts">
          <dt>{t('mode_fill')}</dt>
          <dd class="soft">{t('mode_fillRisk')}</dd>
          <dt>{t('mode_copy')}</dt>
          <dd class="soft">{t('mode_copyRisk')}</dd>
          <dt>{t('mode_fillAndSave')}</dt>
          <dd class="soft">{t('mode_fillAndSaveRisk')}</dd>
        </dl>
      </section>
      <section class="stack">
        <h2 class="quiet">{t('settings_rules')}</h2>
        <p class="soft">{t('settings_rulesForbid')}</p>
        <p class="soft">{t('settings_rulesSo')}</p>
        <p class="soft">{t('settings_rulesNot')}</p>
      </section>
      <section class="stack">
        <h2 class="quiet">{t('settings_record')}</h2>
        <p class="soft">{t('settings_recordMore')}</p>
        <button type="button" class="button wide" disabled={busy} onClick={saveRecord}>
          {t('settings_export')}
        </button>
      </section>
    </OwnerScreen>
  );
}
