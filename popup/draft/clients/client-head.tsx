import type { ClientView } from '../../../src/rpc/desk-views.ts';
import { t } from '../../app/strings.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { ClientMenu } from './client-menu.tsx';

interface Props {
  readonly client: ClientView;
  readonly onBack: () => void;
  readonly onLast: () => void;
  readonly onRequest: () => void;
  readonly onForget: () => void;
  readonly onCertificate: () => void;
  readonly onPassOn: () => void;
}

export function ClientHead({ client, onBack, onLast, onRequest, onForget, onCertificate, onPassOn }: Props) {
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
        onCertificate={client.endsAt === null ? undefined : onCertificate}
        onPassOn={client.mayPassOn ? onPassOn : undefined}
      />
    </header>
  );
}
