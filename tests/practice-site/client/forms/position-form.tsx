import { useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { experiencePath } from '../../shared/routes.ts';
import type { PracticePosition } from '../../types.ts';
import { CheckField } from '../fields/check-field.tsx';
import { DateFields } from '../fields/date-fields.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { SkillField } from '../fields/skill-field.tsx';
import { Target } from '../fields/target.tsx';
import { TextArea, TextField } from '../fields/text-field.tsx';
import { Typeahead } from '../fields/typeahead.tsx';
import { usePage, useWords } from '../page-context.ts';
import { COMPANIES } from '../suggestions.ts';
import { EMPLOYMENT_TYPES } from '../words/words.ts';
import { FormDialog } from './form-dialog.tsx';
import { type FormState, useFormState } from './form-state.ts';
import { positionValues } from './position-values.ts';

/** The form of one existing position; draws nothing when there is no such position. */
export function PositionForm({ id, onSaved }: { id: string; onSaved: () => void }) {
  const position = usePage().profile.positions.find((candidate) => candidate.id === id);
  return position ? <KnownPositionForm position={position} onSaved={onSaved} /> : null;
}

function KnownPositionForm({ position, onSaved }: { position: PracticePosition; onSaved: () => void }) {
  const { vanity } = usePage().profile;
  const words = useWords();
  const form = useFormState(positionValues(position));
  const [notifyNetwork, setNotifyNetwork] = useState(false);
  return (
    <FormDialog
      heading={words.editPosition}
      form={form}
      endpoint={`${vanity}/position/${position.id}`}
      exitPath={experiencePath(vanity)}
      notifyNetwork={notifyNetwork}
      onSaved={onSaved}
    >
      <CheckField label={words.notifyNetwork} asSwitch checked={notifyNetwork} onChange={setNotifyNetwork} />
      <RoleFields form={form} />
      <DatesOfRole form={form} />
      <Target
        value={form.value('description')}
        onChange={form.setter('description')}
        draw={(value, onChange) => (
          <TextArea
            label={words.description}
            rows={6}
            value={value}
            onChange={onChange}
            maxLength={LIMITS.description}
          />
        )}
      />
      <SkillField value={form.value('skill')} onChange={form.setter('skill')} />
    </FormDialog>
  );
}

function RoleFields({ form }: { form: FormState }) {
  const words = useWords();
  const field = (name: string) => ({ value: form.value(name), onChange: form.setter(name), maxLength: LIMITS[name] });
  const types = EMPLOYMENT_TYPES.map((value, index) => ({ value, text: words.employmentTypes[index] ?? value }));
  return (
    <>
      <Target
        {...field('title')}
        draw={(value, onChange) => (
          <TextField
            label={words.title}
            placeholder="Ex: Retail Sales Manager"
            value={value}
            onChange={onChange}
            maxLength={LIMITS.title}
          />
        )}
      />
      <SelectField
        label={words.employmentType}
        {...field('employmentType')}
        empty={words.pleaseSelect}
        options={types}
      />
      <Typeahead label={words.company} placeholder="Ex: Microsoft" {...field('company')} suggestions={COMPANIES} />
      <TextField label={words.location} placeholder="Ex: London, United Kingdom" {...field('location')} />
    </>
  );
}

function DatesOfRole({ form }: { form: FormState }) {
  const words = useWords();
  const current = form.value('current') === 'true';
  const date = (stem: string) => ({
    month: form.value(`${stem}Month`),
    year: form.value(`${stem}Year`),
    onMonth: form.setter(`${stem}Month`),
    onYear: form.setter(`${stem}Year`),
  });
  return (
    <>
      <CheckField
        label={words.current}
        checked={current}
        onChange={(checked) => form.setter('current')(String(checked))}
      />
      <DateFields legend={words.startDate} {...date('start')} />
      {!current && <DateFields legend={words.endDate} {...date('end')} />}
    </>
  );
}
