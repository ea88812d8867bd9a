import { useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useWords } from '../page-context.ts';
import { TextField } from './text-field.tsx';

/** A skill to add; the input, which resembles the one for a title, comes only after the button was pressed. */
export function SkillField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className="secondary" onClick={() => setOpen(true)}>
        {words.addSkill}
      </button>
    );
  }
  return (
    <TextField
      label={words.skill}
      placeholder={words.skill}
      value={value}
      onChange={onChange}
      maxLength={LIMITS.skill}
    />
  );
}
