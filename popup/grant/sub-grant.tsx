import { useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { ClientLineView } from '../../src/rpc/app.ts';
import type { RequestOf } from '../../src/rpc/table.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { Dialog } from '../ui/dialog.tsx';
import { exactTime } from '../ui/format/time.ts';
import { MessageDialog, useOutgoing } from '../ui/message-dialog.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { SubGrantForm } from './sub-grant-form.tsx';

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
  const pass = (name: string, part: RequestOf<'sub-grant.give'>) =>
    make(async () => {
      const given = await ask('sub-grant.give', part);
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
        <SubGrantForm
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

/** Requests of writers that wait for an answer, above the clients. */
export function WritersAsk({ onOpen }: { readonly onOpen: (requestId: string) => void }) {
  const { data } = useView('writers.list', {});
  if (!data || data.requests.length === 0) return null;
  return (
    <section class="desk-asking stack" aria-label={t('desk_writersAsk')}>
      {data.requests.map(({ id, name, receivedAt }) => (
        <button key={id} type="button" class="button wide" title={exactTime(receivedAt)} onClick={() => onOpen(id)}>
          <span>
            <Sentence of="desk_writerAsks" values={[name]} />
          </span>
        </button>
      ))}
    </section>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onValue: (id: string) => void;
}

/** One of several people, by name. */
const ChoiceField = ({ label, value, options, onValue }: ChoiceFieldProps) => (
  <label class="desk-field">
    {label}
    <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {options.map(({ id, name }) => (
        <option key={id} value={id} dir="auto">
          {name}
        </option>
      ))}
    </select>
  </label>
);
