import { useRef } from 'preact/hooks';
import { isolated, t } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';

interface Props {
  readonly name: string;
  readonly hasSent: boolean;
  readonly onLast: () => void;
  readonly onRequest: () => void;
  readonly onForget: () => void;
  /** Given once there is a permission to show. */
  readonly onCertificate: (() => void) | undefined;
  /** Given where a part may be passed on. */
  readonly onPassOn: (() => void) | undefined;
}

/** What is seldom needed about a client. Closes on Esc, on a choice, and when the focus leaves. */
export function ClientMenu({ name, hasSent, onLast, onRequest, onForget, onCertificate, onPassOn }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const item = (label: string, act: () => void, kind = '') => (
    <button
      type="button"
      class={`button plain ${kind}`}
      onClick={() => {
        close();
        act();
      }}
    >
      {label}
    </button>
  );
  return (
    <details
      ref={menu}
      class="desk-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !menu.current?.contains(to)) close();
      }}
    >
      <summary
        class="button plain"
        aria-label={t('desk_menu', isolated(firstName(name)))}
        title={t('desk_menu', isolated(firstName(name)))}
      >
        ⋯
      </summary>
      <div class="desk-menu-items">
        {onPassOn && item(t('desk_passOn'), onPassOn)}
        {hasSent && item(t('desk_last'), onLast)}
        {item(t('desk_requestAgain'), onRequest)}
        {onCertificate && item(t('certificate_open'), onCertificate)}
        {item(t('desk_forget'), onForget, 'stop')}
      </div>
    </details>
  );
}
