import { openDesk } from '../open-desk.ts';
import { useOwner } from '../owner-context.ts';
import { t } from '../strings.ts';

export function HomeLinks() {
  const { app, frame, go } = useOwner();
  return (
    <>
      {app.role === 'both' && frame === 'popup' && (
        <button type="button" class="link" onClick={() => void openDesk()}>
          {t('home_desk')}
        </button>
      )}
      <button type="button" class="link" onClick={() => go({ at: 'activity' })}>
        {t('home_activity')}
      </button>
      <button type="button" class="link" onClick={() => go({ at: 'settings' })}>
        {t('home_settings')}
      </button>
    </>
  );
}
