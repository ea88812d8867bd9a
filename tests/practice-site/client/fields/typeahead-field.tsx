import { SUGGESTIONS, type Suggestion } from '../suggestions.ts';
import { type FieldProps, kept, useControl } from './control.tsx';
import { Typeahead } from './typeahead.tsx';

/** A text with suggestions; a strict one is empty again when it is left with anything that was not suggested. */
export function TypeaheadField({ drawn, form }: FieldProps) {
  const { field, spec } = drawn;
  const list = spec.suggestions ?? 'companies';
  const value = form.value(field);
  const put = (text: string, id: string) => {
    form.set(field, text);
    if (spec.linkedAs) form.set(spec.linkedAs, id);
  };
  const leave = () => {
    const known = SUGGESTIONS[list].some(({ name }: Suggestion) => name === value);
    if (spec.strict && !known && value !== form.opened(field)) put('', '');
  };
  return (
    <Typeahead
      control={useControl(drawn)}
      listName={drawn.label}
      value={value}
      onType={(text) => put(text, '')}
      onChoose={({ name, id }) => put(name, id ?? '')}
      onLeave={leave}
      list={list}
      {...kept(drawn)}
      plain={drawn.drops.has('role')}
    />
  );
}
