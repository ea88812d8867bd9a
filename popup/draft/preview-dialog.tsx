import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { SlotView } from '../../src/draft/contract.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { type StringKey, t } from '../app/strings.ts';
import { PreviewAnswers } from '../invitation/triage/preview-answers.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { noteKey, notes, usePending } from './pending-drafts.ts';
import { PreviewSkills, PreviewSlot } from './preview-slot.tsx';
import type { Readiness } from './readiness.ts';
import { SignButton } from './sign-button.tsx';
import { slotLabel } from './slot-state.ts';

interface Props extends Readiness {
  readonly client: ClientView;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly atNote: boolean;
  readonly onSign: () => void;
  readonly onClose: () => void;
}

const HEADINGS: readonly { readonly op: SlotView['op']; readonly key: StringKey }[] = [
  { op: 'set', key: 'desk_look_changes' },
  { op: 'add', key: 'desk_look_additions' },
  { op: 'remove', key: 'desk_look_removals' },
];

/** Everything the next message will hold, as the client will read it. */
export function PreviewDialog(props: Props) {
  const { client, ready, takenBack, answers, withdrawing, reasons, refusal, busy, atNote, onSign, onClose } = props;
  const isSkill = ({ section }: SlotView) => section === 'skills';
  const skills = ready.filter(isSkill);
  const parts = HEADINGS.map(({ op, key }) => ({
    key,
    slots: ready.filter((slot) => slot.op === op && !isSkill(slot)),
  }));
  const kinds =
    parts.filter(({ slots }) => slots.length > 0).length +
    (skills.length && 1) +
    (takenBack.length && 1) +
    (answers.count && 1);
  // one kind of thing needs no heading
  const isPlain = kinds <= 1 && parts[0]?.slots.length === ready.length;
  return (
    <Dialog title={<NextMessage {...props} />} onClose={onClose} wide>
      {ready.length + answers.count + withdrawing === 0 && <p class="soft">{t('desk_look_nothing')}</p>}
      {parts.map(
        ({ key, slots }) =>
          slots.length > 0 && (
            <Part key={key} heading={isPlain ? null : t(key)}>
              {slots.map((slot) => (
                <PreviewSlot key={slot.slot} client={client} slot={slot} heading={isPlain ? 'h3' : 'h4'} />
              ))}
            </Part>
          ),
      )}
      {skills.length > 0 && <PreviewSkills client={client} slots={skills} />}
      <PreviewAnswers answers={answers} name={client.name} />
      {takenBack.length > 0 && (
        <Part heading={t('desk_look_takenBack')}>
          {takenBack.map((slot) => (
            <li key={slot.slot}>
              <Theirs text={slotLabel(slot)} />
            </li>
          ))}
        </Part>
      )}
      <Note client={client} first={atNote} />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="desk-actions">
        <SignButton reasons={reasons} busy={busy} onSign={onSign} />
      </div>
    </Dialog>
  );
}

function Part({ heading, children }: { readonly heading: string | null; readonly children: ComponentChildren }) {
  return (
    <div class="stack">
      {heading && <h3>{heading}</h3>}
      <ol class="desk-look">{children}</ol>
    </div>
  );
}

type NextProps = Pick<Props, 'client' | 'ready' | 'answers' | 'withdrawing'>;

/** "3 changes ready for Ann Lee, 1 taken back" */
export function NextMessage({ client, ready, answers, withdrawing }: NextProps) {
  const { name } = client;
  const count = ready.length + answers.count;
  if (count + withdrawing === 0) return <Sentence of="desk_readyNone" values={[name]} />;
  if (count === 0) return <CountedSentence of="desk_takesBack" count={withdrawing} values={[name]} />;
  return (
    <>
      <CountedSentence of="desk_ready" count={count} values={[name]} />
      {withdrawing > 0 && (
        <>
          , <CountedSentence of="desk_alsoTakesBack" count={withdrawing} />
        </>
      )}
    </>
  );
}

/** A few words that go with the whole message; kept like a draft. */
function Note({ client, first }: { readonly client: ClientView; readonly first?: boolean }) {
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
