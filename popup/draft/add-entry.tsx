import { useState } from 'preact/hooks';
import type { Entry } from '../../src/profile/entry.ts';
import { AREA_RULES, type Area, type FieldName } from '../../src/profile/sections.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { Dialog } from '../ui/dialog.tsx';
import { fieldLabel, firstName, forSection } from '../ui/format/labels.ts';
import { MonthField } from '../ui/month-cell.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Adding } from './slot-groups.ts';

interface Props {
  readonly clientId: string;
  readonly name: string;
  readonly section: Area;
  readonly adding: Adding;
  readonly onAdded: (slot: string) => void;
  readonly onClose: () => void;
}

/** An entry that nobody has shared: a new one, or one of the profile's, named exactly as the profile names it. */
export function AddEntry({ clientId, name, section, adding, onAdded, onClose }: Props) {
  const [entry, setEntry] = useState<Entry>({ title: '', company: '' });
  const { busy, refusal, act } = useAct();
  const { naming } = AREA_RULES[section];
  const first = firstName(name);
  const add = (named: Entry | null) =>
    act('entry.add', { clientId, section, entry: named, fields: [] }, ({ slot }) => onAdded(slot));
  const trimmed = { ...entry, title: entry.title.trim(), company: entry.company.trim() };

  return (
    <Dialog title={t(forSection('desk_add_title', section))} onClose={onClose}>
      {adding.fresh && (
        <>
          <p>
            <Sentence of="desk_add_fresh" values={[first]} />
          </p>
          <div class="desk-actions desk-start">
            <button type="button" class="button" disabled={busy} onClick={() => void add(null)}>
              {t(forSection('desk_add_freshDo', section))}
            </button>
          </div>
          <hr class="desk-or" />
        </>
      )}
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add(trimmed);
        }}
      >
        <p>
          <Sentence of={adding.fresh ? 'desk_add_nameOr' : 'desk_add_name'} values={[first]} />
        </p>
        {naming && (
          <>
            <Line
              field={naming.title}
              value={entry.title}
              onValue={(title) => setEntry({ ...entry, title })}
              required
              first={!adding.fresh}
            />
            {naming.company && (
              <Line
                field={naming.company}
                value={entry.company}
                onValue={(company) => setEntry({ ...entry, company })}
              />
            )}
            {(['start', 'end'] as const).map((part) => {
              const field = naming[part];
              return (
                field && (
                  <fieldset key={part} class="desk-field">
                    <legend>{t('desk_ifKnown', fieldLabel(field))}</legend>
                    <MonthField
                      label={fieldLabel(field)}
                      value={entry[part] ?? ''}
                      onValue={(value) => setEntry(withDate(entry, part, value))}
                    />
                  </fieldset>
                )
              );
            })}
          </>
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        <button type="submit" class={adding.fresh ? 'button' : 'button next'} disabled={busy}>
          {t(forSection('desk_add_nameDo', section))}
        </button>
      </form>
    </Dialog>
  );
}

/** A date that is not known is left out of the name, not empty in it. */
function withDate({ start, end, ...names }: Entry, part: 'start' | 'end', value: string): Entry {
  const dates = { start, end, [part]: value };
  return { ...names, ...(dates.start ? { start: dates.start } : {}), ...(dates.end ? { end: dates.end } : {}) };
}

interface LineProps {
  readonly field: FieldName;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  readonly first?: boolean;
}

const Line = ({ field, value, onValue, required, first }: LineProps) => (
  <label class="desk-field">
    {required ? fieldLabel(field) : t('desk_ifAny', fieldLabel(field))}
    <input
      type="text"
      value={value}
      required={required}
      pattern={required ? '.*\\S.*' : undefined}
      maxLength={300}
      autofocus={first}
      autocomplete="off"
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </label>
);
