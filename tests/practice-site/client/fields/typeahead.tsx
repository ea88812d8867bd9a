import { createContext, type KeyboardEvent, useContext, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useFreshId } from './fresh-id.ts';

/** The element for lists that drop down, inside the dialog but outside the part that holds the fields. */
export const LayerContext = createContext<HTMLElement | null>(null);

interface TypeaheadProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly string[];
  placeholder?: string;
  maxLength?: number | undefined;
}

/** A text input that suggests; typing opens the list, Escape closes it, text of one's own is kept as it is. */
export function Typeahead({ label, value, onChange, suggestions, placeholder, maxLength }: TypeaheadProps) {
  const layer = useContext(LayerContext);
  const id = useFreshId();
  const listId = useFreshId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const matches = suggestions.filter((text) => text.toLowerCase().includes(value.trim().toLowerCase()));
  const shown = open && value.trim() !== '' && matches.length > 0;

  const choose = (text: string) => {
    onChange(text);
    setOpen(false);
  };
  const steer = (event: KeyboardEvent) => {
    if (!shown) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = matches[active];
    if (step) setActive((active + step + matches.length) % matches.length);
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = input.current?.getBoundingClientRect();

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => {
          onChange(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={steer}
        onBlur={() => setOpen(false)}
      />
      {shown &&
        layer &&
        createPortal(
          <div
            id={listId}
            role="listbox"
            aria-label={label}
            className="suggestions"
            style={place && { left: place.left, top: place.bottom, width: place.width }}
          >
            {matches.map((text, index) => (
              <div
                key={text}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // Keeps the focus in the input, which would close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(text)}
                onKeyDown={steer}
              >
                {text}
              </div>
            ))}
          </div>,
          layer,
        )}
    </div>
  );
}
