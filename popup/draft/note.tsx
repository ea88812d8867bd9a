import { useEffect, useId } from 'preact/hooks';
import type { ClientView } from '../../src/rpc/desk-views.ts';
import { t } from '../app/strings.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { noteKey, notes, usePending } from './pending-drafts.ts';

/** A few words that go with the whole message; kept like a draft. */
export function Note({ client, first }: { readonly client: ClientView; readonly first?: boolean }) {
  const key = noteKey(client.id);
  const pending = usePending(notes, key);
  const id = useId();
  useEffect(() => {
    if (pending?.state === 'saved' && pending.value.note === client.note) notes.release(key);
  });
  useEffect(() => () => void notes.flush(key), [key]);
  return (
    <div class="desk-why">
      <label for={id}>
        <Sentence of="desk_note" values={[firstName(client.name)]} />
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        autofocus={first}
        placeholder={t('desk_noteHint')}
        value={pending?.value.note ?? client.note}
        onInput={(event) => notes.edit(key, { clientId: client.id, note: event.currentTarget.value })}
        onBlur={() => void notes.flush(key)}
      />
      {pending?.refusal && <RefusalNotice refusal={pending.refusal} />}
    </div>
  );
}
