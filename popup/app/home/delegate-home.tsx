import { Screen } from '../../ui/screen.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { openDesk } from '../open-desk.ts';
import { useOwner } from '../owner-context.ts';
import { t } from '../strings.ts';
import { HomeLinks } from './home-links.tsx';

/** For somebody who only writes for clients: the work is in the full tab. */
export function DelegateHome() {
  const { app } = useOwner();
  return (
    <Screen
      title={t('extensionName')}
      actions={<HomeLinks />}
      foot={<p class="small soft">{t('owner_nothingLeaves')}</p>}
    >
      <p class="lead">{t('delegate_intro')}</p>
      <button type="button" class="button next wide" onClick={() => void openDesk()}>
        {t('delegate_openDesk')}
      </button>
      <p class="small soft">
        {t('delegate_as')} <Theirs text={app.name} />
      </p>
    </Screen>
  );
}
