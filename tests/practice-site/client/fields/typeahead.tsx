import { type KeyboardEvent, useRef, useState } from 'react';
import { usePage } from '../page-context.ts';
import { type Suggestion, type SuggestionList, suggestionsFor } from '../suggestions.ts';
import type { Control } from './control.tsx';
import { useFreshId } from './fresh-id.ts';
import { SuggestionBox } from './suggestion-box.tsx';

interface TypeaheadProps {
  control: Control;
  /** Name of the list that drops down. */
  listName: string;
  value: string;
  /** Typed text. */
  onType: (value: string) => void;
  onChoose: (chosen: Suggestion) => void;
  /** Enter, with nothing chosen from the list. */
  onEnter?: () => void;
  onLeave?: () => void;
  list: SuggestionList;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  /** It does not say that it is a combobox. */
  plain: boolean;
}

/** A text input that suggests; typing opens the list, Escape closes it, text of one's own is kept as it is. */
export function Typeahead(props: TypeaheadProps) {
  const { control, value, list, plain } = props;
  const { namesake } = usePage();
  const listId = useFreshId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const matches = suggestionsFor(list, value, namesake);
  const shown = open && matches.length > 0;

  const choose = (chosen: Suggestion) => {
    props.onChoose(chosen);
    setOpen(false);
  };
  const steer = (event: KeyboardEvent) => {
    const step = shown ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    const chosen = shown ? matches[active] : undefined;
    if (step) setActive((active + step + matches.length) % matches.length);
    else if (shown && event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Enter' && props.onEnter) props.onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': shown,
    'aria-controls': listId,
  };

  return (
    <div className="field">
      {control.label}
      <input
        id={control.id}
        ref={input}
        type="text"
        autoComplete="off"
        {...(plain ? {} : combobox)}
        aria-label={control.ariaLabel}
        value={value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onChange={(event) => {
          props.onType(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={steer}
        onBlur={() => {
          setOpen(false);
          props.onLeave?.();
        }}
      />
      {shown && (
        <SuggestionBox
          id={listId}
          name={props.listName}
          below={input.current}
          matches={matches}
          active={active}
          onChoose={choose}
        />
      )}
    </div>
  );
}
