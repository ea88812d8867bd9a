import { t } from '../app/strings.ts';
import { Theirs } from '../ui/theirs.tsx';

/** The entry that was found for a change, as the owner's own page lists it: with its company and dates. */
export function Found({ lines = [] }: { lines?: readonly string[] | undefined }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p class="small soft">{t('entryFound')}</p>
      {[...new Set(lines)].map((line) => (
        <p class="small" key={line}>
          <Theirs text={line} />
        </p>
      ))}
    </div>
  );
}
