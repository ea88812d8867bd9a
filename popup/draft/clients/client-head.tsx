import { useRef } from 'preact/hooks';
import type { ClientView } from '../../../src/rpc/app.ts';
import { isolated, t } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';

interface Props {
  readonly client: ClientView;
  readonly onBack: () => void;
  readonly onLast: () => void;
  readonly onRequest: () => void;
  readonly onForget: () => void;
  readonly onSignedReport: () => void;
  readonly onPassOn: () => void;
}

export function ClientHead({ client, onBack, onLast, onRequest, onForget, onSignedReport, onPassOn }: Props) {
  return (
    <header class="desk-client-head">
      <button type="button" class="link desk-back" onClick={onBack}>
        {t('desk_backToClients')}
      </button>
      <h2 tabIndex={-1}>
        <Theirs text={client.name} />
        {client.through && (
          <span class="desk-through small soft">
            <Sentence of="desk_through" values={[client.through.client, client.through.name]} />
          </span>
        )}
      </h2>
      <ClientMenu
        name={client.name}
        hasSent={client.round > 1 || client.wordsSent}
        onLast={onLast}
        onRequest={onRequest}
        onForget={onForget}
        onSignedReport={client.endsAt === null ? undefined : onSignedReport}
        onPassOn={client.mayPassOn ? onPassOn : undefined}
      />
    </header>
  );
}

interface ClientMenuProps {
  readonly name: string;
  readonly hasSent: boolean;
  readonly onLast: () => void;
  readonly onRequest: () => void;
  readonly onForget: () => void;
  /** Given once there is a permission to show. */
  readonly onSignedReport: (() => void) | undefined;
  /** Given where a part may be passed on. */
  readonly onPassOn: (() => void) | undefined;
}

/** What is seldom needed about a client. Closes on Esc, on a choice, and when the focus leaves. */
function ClientMenu({ name, hasSent, onLast, onRequest, onForget, onSignedReport, onPassOn }: ClientMenuProps) {
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
        {onSignedReport && item(t('certificate_open'), onSignedReport)}
        {item(t('desk_forget'), onForget, 'stop')}
      </div>
    </details>
  );
}
