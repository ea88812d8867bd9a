import { useId, useState } from 'react';
import { listIn } from '../../shared/values.ts';
import { Cross } from '../icons.tsx';
import { usePage, useWords } from '../page-context.ts';
import { type FieldProps, kept, useControl } from './control.tsx';
import { Typeahead } from './typeahead.tsx';

/**
 * Skills, each with a button that takes it away. The input for one more, which resembles the one for a title, comes
 * only after a button was pressed, and goes once a skill was added.
 */
export function ChipsField({ drawn, form }: FieldProps) {
  const words = useWords();
  const { skillBoxes } = usePage();
  const [open, setOpen] = useState(false);
  const chips = listIn(form.value(drawn.field));
  const put = (items: readonly string[]) => form.set(drawn.field, items.join('\n'));
  const add = (text: string) => {
    const name = text.trim();
    if (name === '') return;
    if (!chips.some((chip) => chip.toLowerCase() === name.toLowerCase())) put([...chips, name]);
    setOpen(false);
  };
  return (
    <div className="field">
      {!drawn.drops.has('label') && <p className="strong">{drawn.label}</p>}
      <ul className="chips">
        {skillBoxes &&
          chips.map((chip) => (
            <Box key={chip} name={chip} onUntick={() => put(chips.filter((other) => other !== chip))} />
          ))}
        {!skillBoxes &&
          chips.map((chip) => (
            <li key={chip}>
              <span>{chip}</span>
              <button
                type="button"
                className="plain"
                aria-label={words.removeSkill.replace('{skill}', () => chip)}
                onClick={() => put(chips.filter((other) => other !== chip))}
              >
                <Cross />
              </button>
            </li>
          ))}
      </ul>
      {open ? (
        <ChipInput drawn={drawn} onAdd={add} />
      ) : (
        <button
          type="button"
          className="secondary"
          disabled={chips.length >= (drawn.spec.most ?? Number.POSITIVE_INFINITY)}
          onClick={() => setOpen(true)}
        >
          {words.addSkill}
        </button>
      )}
    </div>
  );
}

function Box({ name, onUntick }: { name: string; onUntick: () => void }) {
  const id = useId();
  return (
    <li>
      <input id={id} type="checkbox" checked onChange={onUntick} />
      <label htmlFor={id}>{name}</label>
    </li>
  );
}

function ChipInput({ drawn, onAdd }: { drawn: FieldProps['drawn']; onAdd: (text: string) => void }) {
  const words = useWords();
  const [text, setText] = useState('');
  return (
    <Typeahead
      control={useControl(drawn, words.skillToAdd)}
      listName={words.skillToAdd}
      value={text}
      onType={setText}
      onChoose={({ name }) => onAdd(name)}
      onEnter={() => onAdd(text)}
      list="skills"
      {...kept({ ...drawn, placeholder: words.skillToAdd })}
      plain={drawn.drops.has('role')}
    />
  );
}
