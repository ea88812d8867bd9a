import { countGraphemes, countUnits } from '../../src/text/counting.ts';
import { formatNumber, t, tn } from '../app/strings.ts';

/** "148 of 220" in UTF-16 units, as the site counts; says how many characters a person sees where the two differ. */
export function Counter({ text, limit }: { text: string; limit: number }) {
  const units = countUnits(text);
  const seen = countGraphemes(text);
  const [used, most] = [formatNumber(units), formatNumber(limit)];
  const over = units > limit;
  const differs = units !== seen;
  const says = over
    ? tn('counterOver', units - limit, used, most)
    : differs
      ? t('counterBoth', used, most, formatNumber(seen))
      : t('counterUnits', used, most);
  return (
    <span class={over ? 'counter over' : 'counter'} title={differs ? t('counterExact') : undefined}>
      {says}
    </span>
  );
}
