import type { ClientView, SlotView } from '../../src/messages/desk-views.ts';
import type { Refusal } from '../../src/refusal.ts';
import { DiffText } from '../parts/diff.tsx';
import { fieldLabel, firstName, sectionLabel } from '../parts/labels.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../parts/sentence.tsx';
import { refusalSentence, t } from '../strings.ts';
import { Dialog } from './dialog.tsx';
import { fieldStates } from './field-state.ts';
import { draftOf } from './kept.ts';
import { Note } from './note.tsx';
import { SignButton } from './sign-button.tsx';
import { realProblems } from './slot-state.ts';

interface Props {
  readonly client: ClientView;
  readonly ready: readonly SlotView[];
  readonly reasons: readonly string[];
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly atNote: boolean;
  readonly onSign: () => void;
  readonly onClose: () => void;
}

/** Everything the next message will hold, as the client will read it. */
export function LookThrough({ client, ready, reasons, refusal, busy, atNote, onSign, onClose }: Props) {
  const title = <CountedSentence of="desk_look_title" count={ready.length} values={[client.name]} />;
  return (
    <Dialog title={title} onClose={onClose} wide>
      {ready.length === 0 && <p class="soft">{t('desk_look_nothing')}</p>}
      <ol class="desk-look">
        {ready.map((slot) => (
          <Ready key={slot.slot} client={client} slot={slot} />
        ))}
      </ol>
      <Note client={client} first={atNote} />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="desk-actions">
        <SignButton reasons={reasons} busy={busy} onSign={onSign} />
      </div>
    </Dialog>
  );
}

function Ready({ client, slot }: { readonly client: ClientView; readonly slot: SlotView }) {
  const draft = draftOf(client.id, slot);
  const changed = fieldStates(client, slot, draft).filter(({ text, before }) => text !== before);
  return (
    <li>
      <h3>
        <bdi>{sectionLabel(slot.section, slot.entry)}</bdi>
      </h3>
      {changed.map(({ name, text, before }) => (
        <div key={name} class="desk-sheet">
          {slot.fields.length > 1 && <p class="soft small">{fieldLabel(name)}</p>}
          <DiffText before={before ?? ''} after={text} view="changes" />
        </div>
      ))}
      <p class="small">
        <b>
          <Sentence of="desk_whyShort" values={[firstName(client.name)]} />
        </b>{' '}
        {draft.rationale ? <bdi>{draft.rationale}</bdi> : <span class="soft">{t('desk_noReason')}</span>}
      </p>
      {realProblems(slot).map((problem) => (
        <p key={problem.refused} class="desk-problem small">
          {refusalSentence(problem)}
        </p>
      ))}
    </li>
  );
}
