import { createContext, useContext } from 'react';
import { createPortal } from 'react-dom';
import type { Suggestion } from '../suggestions.ts';

/** The element for lists that drop down: inside the dialog, but outside the part that holds the fields. */
export const LayerContext = createContext<HTMLElement | null>(null);

interface SuggestionBoxProps {
  id: string;
  name: string;
  /** The input it belongs to. */
  below: HTMLElement | null;
  matches: readonly Suggestion[];
  /** The option the arrow keys stand on; -1 for none. */
  active: number;
  onChoose: (chosen: Suggestion) => void;
}

/** The list that drops down from an input. */
export function SuggestionBox({ id, name, below, matches, active, onChoose }: SuggestionBoxProps) {
  const layer = useContext(LayerContext);
  const place = below?.getBoundingClientRect();
  if (!layer) return null;
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label={name}
      className="suggestions"
      style={place && { left: place.left, top: place.bottom, width: place.width }}
    >
      {matches.map((match, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken in the input, which keeps the focus
        <div
          key={match.id ?? match.name}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-entity={match.id}
          // Keeps the focus in the input, which would close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(match)}
        >
          <span className="line">{match.name}</span>
          {match.note !== undefined && <span className="line quiet">{match.note}</span>}
        </div>
      ))}
    </div>,
    layer,
  );
}
