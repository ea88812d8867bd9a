import { useState } from 'preact/hooks';
import type { CopiesView } from '../../src/rpc/views.ts';
import { formatList, t, tn } from '../app/strings.ts';
import { clock, dayPhrase, exactTime } from './format/time.ts';

interface Props {
  readonly copy: CopiesView['copies'][number];
  readonly onBack: () => void;
  readonly onDelete: () => void;
}

/** One copy: when it was read, how much it holds, and what can be done with it. */
export function CopyLine({ copy, onBack, onDelete }: Props) {
  const [asked, setAsked] = useState(false);
  const title = `copy-${copy.id}`;
  const holds = [tn('panelCopyItems', copy.items), copy.partly && t('panelCopyPartly')].filter(
    (part) => part !== false,
  );
  return (
    <li class="card stack">
      <h2 class="quiet" id={title} title={exactTime(copy.readAt)}>
        {formatList([dayPhrase(copy.readAt), clock(copy.readAt)])}
      </h2>
      <p class="small soft">{holds.join(' · ')}</p>
      {asked ? (
        <>
          <p role="alert">{t('panelCopyDeleteAsk')}</p>
          <div class="panel-buttons">
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {t('panelCopyDeleteNo')}
            </button>
            <button type="button" class="button stop" aria-describedby={title} onClick={onDelete}>
              {t('panelCopyDeleteYes')}
            </button>
          </div>
        </>
      ) : (
        <div class="panel-buttons">
          <button type="button" class="button" aria-describedby={title} onClick={onBack}>
            {t('panelCopyBack')}
          </button>
          <button type="button" class="button plain stop" aria-describedby={title} onClick={() => setAsked(true)}>
            {t('panelCopyDelete')}
          </button>
        </div>
      )}
    </li>
  );
}
