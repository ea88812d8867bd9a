import { type StringKey, t } from './strings.ts';

export type Side = 'profile' | 'clients';

const LABELS: Readonly<Record<Side, StringKey>> = { profile: 'desk_myProfile', clients: 'desk_myClients' };

/** For those who are both: whose work is on the table. */
export function SideSwitch({ side, onSide }: { readonly side: Side; readonly onSide: (side: Side) => void }) {
  return (
    <nav class="desk-sides" aria-label={t('desk_sides')}>
      {(['profile', 'clients'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="link"
          aria-current={each === side ? 'page' : undefined}
          onClick={() => onSide(each)}
        >
          {t(LABELS[each])}
        </button>
      ))}
    </nav>
  );
}
