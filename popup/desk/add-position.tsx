import { useState } from 'preact/hooks';
import { firstName } from '../parts/labels.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { t } from '../strings.ts';
import { useAct } from '../use-act.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly clientId: string;
  readonly name: string;
  readonly onAdded: (slot: string) => void;
  readonly onClose: () => void;
}

/** A position that no shared text holds, named exactly as the profile names it. */
export function AddPosition({ clientId, name, onAdded, onClose }: Props) {
  const [title, setTitle] = useState('');
  const [company, setCompany] = useState('');
  const [dates, setDates] = useState('');
  const { busy, refusal, act } = useAct();
  const add = () => {
    const plain = { title: title.trim(), company: company.trim() };
    const entry = dates.trim() ? { ...plain, dates: dates.trim() } : plain;
    void act('position.add', { clientId, entry }, ({ slot }) => onAdded(slot));
  };
  return (
    <Dialog title={t('desk_addPosition_title')} onClose={onClose}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <p class="soft">{t('desk_addPosition_hint', firstName(name))}</p>
        <Line label={t('desk_addPosition_jobTitle')} value={title} onValue={setTitle} required first />
        <Line label={t('desk_addPosition_company')} value={company} onValue={setCompany} />
        <Line label={t('desk_addPosition_dates')} value={dates} onValue={setDates} />
        {refusal && <RefusalNotice refusal={refusal} />}
        <button type="submit" class="button next" disabled={busy}>
          {t('desk_addPosition_do')}
        </button>
      </form>
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  readonly first?: boolean;
}

const Line = ({ label, value, onValue, required, first }: LineProps) => (
  <label class="desk-field">
    {label}
    <input
      type="text"
      value={value}
      required={required}
      maxLength={200}
      autofocus={first}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </label>
);
