import { useId } from 'preact/hooks';
import type { GrantView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';

interface Props {
  readonly grant: GrantView;
  readonly onChange: (notify: boolean) => void;
}

/** Whether the network may hear of a new position; only where positions may be touched at all. */
export function NotifyField({ grant, onChange }: Props) {
  const id = useId();
  if (!grant.scope.some(({ section }) => section === 'experience')) return null;
  return (
    <div class="card switches">
      <label class="row apart">
        {t('grant_notify')}
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={grant.notify}
          aria-checked={grant.notify}
          aria-describedby={id}
          onChange={() => onChange(!grant.notify)}
        />
      </label>
      <p id={id} class="small soft under-switch">
        {t('grant_notifyMore')}
      </p>
    </div>
  );
}
