import { itemsOf } from '../../../src/profile/values.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { Counter } from '../../ui/counter.tsx';
import type { FieldState } from './field-state.ts';

/** How much of what the site takes is used: characters of a text, items of a list. */
export function FieldCount({ field: { kind, text, limit, most } }: { readonly field: FieldState }) {
  if (kind === 'list' && most !== undefined) {
    const count = itemsOf(text).length;
    const says = t('counterUnits', formatNumber(count), formatNumber(most));
    return <span class={count > most ? 'counter over' : 'counter'}>{says}</span>;
  }
  return kind === 'line' || kind === 'text' ? <Counter text={text} limit={limit} /> : null;
}
