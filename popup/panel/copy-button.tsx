import { useState } from 'preact/hooks';
import type { QueueItemView } from '../../src/messages/views.ts';
import { fieldLabel } from '../parts/labels.ts';
import { t } from '../strings.ts';

/** Puts one text on the clipboard and says so in its own place. */
export function CopyButton({ field }: { field: QueueItemView['final'][number] }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  if (field.text === '') return null;
  const copy = () =>
    navigator.clipboard.writeText(field.text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <p class="panel-copy">
      <button
        type="button"
        class="button"
        aria-label={t('panelCopyField', fieldLabel(field.name).toLocaleLowerCase())}
        onClick={() => void copy()}
      >
        {t('copy')}
      </button>
      <span class="small soft" role="status">
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('panelCopyFailed')}
      </span>
    </p>
  );
}
