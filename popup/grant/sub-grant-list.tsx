import { useState } from 'preact/hooks';
import type { ClientView } from '../../src/rpc/app.ts';
import type { MessageView } from '../../src/rpc/shapes.ts';
import { formatNumber, t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { Dialog } from '../ui/dialog.tsx';
import { firstName, scopeList } from '../ui/format/labels.ts';
import { endsPhrase, exactTime } from '../ui/format/time.ts';
import { MessageOut } from '../ui/message-out.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';

type Part = ClientView['passed'][number];

/** Messages to be sent: of a part that was ended, to the client too; of one shown again, to the writer alone. */
interface Outgoing {
  readonly name: string;
  readonly toOwner?: MessageView;
  readonly toWriter: MessageView;
}

/** What was passed on of a client's permission, to whom, until when; each can be ended. */
export function SubGrantList({ client }: { readonly client: ClientView }) {
  const [out, setOut] = useState<Outgoing>();
  const inUse = client.passed.filter(isInUse);
  const [open, setOpen] = useState(true);
  if (client.passed.length === 0) return null;
  return (
    <>
      <details class="desk-words" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('passed_title')} <span class="soft small">{formatNumber(inUse.length)}</span>
        </summary>
        <ul class="list stack">
          {client.passed.map((part) => (
            <li key={part.id}>
              <SubGrantLine clientId={client.id} part={part} onOut={setOut} />
            </li>
          ))}
        </ul>
      </details>
      {out && (
        <Dialog
          title={<Sentence of={out.toOwner ? 'passed_ended' : 'pass_made'} values={[out.name]} />}
          onClose={() => setOut(undefined)}
        >
          {out.toOwner && (
            <>
              <p>
                <Sentence of="passed_endedTell" values={[firstName(client.name)]} />
              </p>
              <MessageOut message={out.toOwner} to={client.name} />
            </>
          )}
          <MessageOut message={out.toWriter} to={out.name} />
        </Dialog>
      )}
    </>
  );
}

const isInUse = ({ status }: Part): boolean => status !== 'revoked' && status !== 'expired';

interface LineProps {
  readonly clientId: string;
  readonly part: Part;
  readonly onOut: (out: Outgoing) => void;
}

function SubGrantLine({ clientId, part, onOut }: LineProps) {
  const { act, busy, refusal } = useAct();
  const { asked, setAsked, keep } = useAskedTwice();
  const { name } = part;
  const end = () =>
    void act('sub-grant.end', { clientId, id: part.id }, (messages) => {
      setAsked(false);
      onOut({ name, ...messages });
    });
  const again = () => void act('sub-grant.message', { clientId, id: part.id }, (toWriter) => onOut({ name, toWriter }));
  return (
    <>
      <p>
        <strong>
          <Theirs text={name} />
        </strong>{' '}
        <span class="small soft" title={exactTime(part.endsAt)}>
          {statusOf(part)}
        </span>
      </p>
      <p class="small soft">
        {scopeList(part.scope)} · {tn('passed_most', part.maxChanges)}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {isInUse(part) && !asked && (
        <div class="row">
          <button type="button" class="link" disabled={busy} onClick={again}>
            {t('passed_again')}
          </button>
          <button type="button" class="link" onClick={() => setAsked(true)}>
            <Sentence of="passed_end" values={[firstName(name)]} />
          </button>
        </div>
      )}
      {asked && (
        <div class="stack">
          <p class="small">
            <Sentence of="passed_endMore" values={[firstName(name)]} />
          </p>
          <div class="row">
            <button type="button" class="button" ref={keep} onClick={() => setAsked(false)}>
              {t('passed_keep')}
            </button>
            <button type="button" class="button stop" disabled={busy} onClick={end}>
              {t('passed_endNow')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

function statusOf({ status, endsAt }: Part): string {
  if (status === 'revoked') return t('grant_revoked');
  return status === 'paused' ? t('grant_paused') : endsPhrase(endsAt);
}
