import { useContext } from 'preact/hooks';
import { t } from '../app/strings.ts';
import { PanelGo } from './place.ts';

/** The other places of the panel. `quiet`: nothing is being put in, so there is time to look around. */
export function PanelLinks({ quiet }: { quiet: boolean }) {
  const go = useContext(PanelGo);
  return (
    <nav class="panel-links small" aria-label={t('panelMore')}>
      {quiet && (
        <>
          <button type="button" class="link" onClick={() => go({ at: 'activity' })}>
            {t('panelActivity')}
          </button>
          <button type="button" class="link" onClick={() => go({ at: 'copies' })}>
            {t('panelCopies')}
          </button>
        </>
      )}
      <button type="button" class="link" onClick={() => go({ at: 'help' })}>
        {t('panelHelp')}
      </button>
    </nav>
  );
}
