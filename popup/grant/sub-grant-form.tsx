import { useState } from 'preact/hooks';
import type { RequestView, ScopeView } from '../../src/grant/contract.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import type { RequestOf } from '../../src/rpc/table.ts';
import { t, tn } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { firstName } from '../ui/format/labels.ts';
import { dayPhrase } from '../ui/format/time.ts';
import { NumberField } from '../ui/number-field.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { SectionRow } from './scope-choice.tsx';

const DAY = 86_400_000;

interface Passing {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onPass: (part: RequestOf<'sub-grant.give'>) => void;
}

interface Props extends Passing {
  readonly requestId: string;
  readonly clientId: string;
}

export function SubGrantForm({ requestId, clientId, ...passing }: Props) {
  const request = useView('request.get', { id: requestId });
  const client = useView('client.get', { id: clientId });
  const refusal = request.refusal ?? client.refusal;
  if (refusal) return <RefusalNotice refusal={refusal} />;
  if (!request.data || !client.data) return null;
  return <Form request={request.data} client={client.data} {...passing} />;
}

/** What the writer asked for and the client allows: only that can be passed on. */
const bothOf = (asked: ScopeView, given: ScopeView): ScopeView =>
  given.flatMap(({ section, verbs }) => {
    const wanted = asked.find((part) => part.section === section)?.verbs ?? [];
    const both = verbs.filter((verb) => wanted.includes(verb));
    return both.length > 0 ? [{ section, verbs: both }] : [];
  });

interface FormProps extends Passing {
  readonly request: RequestView;
  readonly client: ClientView;
}

function Form({ request, client, busy, refusal, onPass }: FormProps) {
  const [offered] = useState(() => bothOf(request.scope, client.scope));
  const [scope, setScope] = useState(offered);
  const [daysLeft] = useState(() => Math.max(1, Math.ceil(((client.endsAt ?? 0) - Date.now()) / DAY)));
  const mostDays = Math.min(request.days, daysLeft);
  const mostChanges = Math.min(request.maxChanges, client.maxChanges - client.used);
  const [days, setDays] = useState(mostDays);
  const [maxChanges, setMaxChanges] = useState(mostChanges);
  const hasTexts = client.snapshotAt !== null;
  const [texts, setTexts] = useState(hasTexts);
  if (offered.length === 0)
    return (
      <p class="notice">
        <Sentence of="pass_nothingBoth" values={[firstName(request.name), firstName(client.name)]} />
      </p>
    );
  if (mostChanges < 1)
    return (
      <p class="notice">
        <Sentence of="pass_nothingLeft" values={[firstName(client.name)]} />
      </p>
    );
  return (
    <form
      class="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        const part = { id: request.id, clientId: client.id, scope, days, maxChanges, withTexts: texts };
        if (scope.length > 0) onPass(part);
      }}
    >
      <p>
        <Sentence of="pass_what" values={[request.name, client.name]} />
      </p>
      <fieldset class="desk-scope">
        <legend>{t('desk_scope')}</legend>
        {offered.map(({ section, verbs }) => (
          <SectionRow
            key={section}
            section={section}
            offered={verbs}
            verbs={scope.find((part) => part.section === section)?.verbs ?? []}
            onVerbs={(next) =>
              setScope(
                offered.flatMap((part) => {
                  const now =
                    part.section === section ? next : scope.find((one) => one.section === part.section)?.verbs;
                  return now && now.length > 0 ? [{ section: part.section, verbs: [...now] }] : [];
                }),
              )
            }
          />
        ))}
      </fieldset>
      {scope.length === 0 && (
        <p class="notice" role="alert">
          {t('desk_scope_none')}
        </p>
      )}
      <div class="row even">
        <NumberField label={t('desk_new_days')} value={days} most={mostDays} onValue={setDays} />
        <NumberField label={t('desk_new_changes')} value={maxChanges} most={mostChanges} onValue={setMaxChanges} />
      </div>
      <p class="small soft">
        {client.endsAt !== null && t('pass_ends', dayPhrase(client.endsAt))} {tn('pass_left', mostChanges)}
      </p>
      {hasTexts && (
        <label class="desk-check">
          <input type="checkbox" checked={texts} onChange={() => setTexts(!texts)} />
          {t('pass_texts')}
        </label>
      )}
      <p class="small soft">
        <Sentence of="pass_seen" values={[firstName(client.name), firstName(request.name)]} />
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <button type="submit" class="button next" disabled={busy || scope.length === 0}>
        <span>
          <Sentence of="pass_do" values={[firstName(request.name)]} />
        </span>
      </button>
    </form>
  );
}
