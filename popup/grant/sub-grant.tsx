import { useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { ClientLineView } from '../../src/rpc/desk-views.ts';
import type { RequestOf } from '../../src/rpc/table.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { MessageDialog } from '../transport/message-dialog.tsx';
import { useOutgoing } from '../transport/use-outgoing.ts';
import { ChoiceField } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { PassOnForm } from './sub-grant-form.tsx';

interface Props {
  readonly clients: readonly ClientLineView[];
  /** Of which client, and to whom: chosen here when not known yet. */
  readonly client: string | null;
  readonly request: string | null;
  readonly onClose: () => void;
}

/** Answers a writer's request with a part of what a client granted; ends with the message to the writer. */
export function PassOn({ clients, client: fixed, request: asked, onClose }: Props) {
  const { data, refusal } = useView('writers.list', {});
  const able = clients.filter(({ mayPassOn }) => mayPassOn);
  const [client, setClient] = useState(fixed ?? able[0]?.id);
  const [chosen, setRequest] = useState<string>();
  const { outgoing, make, ...making } = useOutgoing<string>();
  const declining = useAct();
  if (outgoing)
    return (
      <MessageDialog
        title={<Sentence of="pass_made" values={[outgoing.made]} />}
        message={outgoing.message}
        to={outgoing.made}
        copied={outgoing.copied}
        onClose={onClose}
      />
    );
  const requests = data?.requests ?? [];
  const request = requests.find(({ id }) => id === (chosen ?? asked)) ?? requests[0];
  const pass = (name: string, part: RequestOf<'part.give'>) =>
    make(async () => {
      const given = await ask('part.give', part);
      return isRefusal(given) ? given : { made: name, message: given.message };
    });
  const decline = (id: string) => void declining.act('request.refuse', { id }, onClose);
  return (
    <Dialog title={t('pass_title')} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {able.length === 0 && <p>{t('pass_noClient')}</p>}
      {data && !request && (
        <>
          <p>{t('pass_noWriter')}</p>
          <p class="soft">{t('pass_noWriterNext')}</p>
        </>
      )}
      {request && requests.length > 1 && (
        <ChoiceField label={t('pass_to')} value={request.id} options={requests} onValue={setRequest} />
      )}
      {request && able.length > 1 && client && (
        <ChoiceField label={t('pass_of')} value={client} options={able} onValue={setClient} />
      )}
      {request && client && able.length > 0 && (
        <PassOnForm
          key={`${request.id} ${client}`}
          requestId={request.id}
          clientId={client}
          busy={making.busy}
          refusal={making.refusal}
          onPass={(part) => void pass(request.name, part)}
        />
      )}
      {declining.refusal && <RefusalNotice refusal={declining.refusal} />}
      {request && (
        <button type="button" class="link" disabled={declining.busy} onClick={() => decline(request.id)}>
          <Sentence of="pass_decline" values={[request.name]} />
        </button>
      )}
    </Dialog>
  );
}
