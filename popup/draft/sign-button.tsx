import { useId } from 'preact/hooks';
import { t } from '../app/strings.ts';

interface Props {
  readonly reasons: readonly string[];
  readonly busy: boolean;
  readonly onSign: () => void;
}

/** The one thing to do next; when it cannot be done, the reasons stand beside it. */
export function SignButton({ reasons, busy, onSign }: Props) {
  const id = useId();
  return (
    <>
      <ul id={id} class="desk-reasons small" hidden={reasons.length === 0}>
        {reasons.map((reason) => (
          <li key={reason}>
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button next"
        disabled={busy || reasons.length > 0}
        aria-describedby={reasons.length > 0 ? id : undefined}
        onClick={onSign}
      >
        {t('desk_sign')}
      </button>
    </>
  );
}
