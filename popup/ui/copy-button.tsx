import { useState } from 'preact/hooks';
import { t } from '../app/strings.ts';

interface Props {
  readonly text: string;
  /** What is copied, for who cannot see where the button stands. */
  readonly name?: string;
  readonly label?: string;
}

/** Puts one text on the clipboard and says so in its own place. */
export function CopyButton({ text, name, label = t('copy') }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <p class="panel-copy">
      <button type="button" class="button" aria-label={name} onClick={() => void copy()}>
        {label}
      </button>
      <span class="small soft" role="status">
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('panelCopyFailed')}
      </span>
    </p>
  );
}
