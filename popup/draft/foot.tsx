import type { ClientView } from '../../src/rpc/app.ts';
import { formatNumber, t, tn } from '../app/strings.ts';
import { answersInWords } from '../invitation/triage/outgoing-answers.ts';
import { endsPhrase, exactTime } from '../ui/format/time.ts';
import { noteKey, notes, usePending } from './pending-drafts.ts';
import { NextMessage } from './preview-dialog.tsx';
import type { Readiness } from './readiness.ts';
import { SignButton } from './sign-button.tsx';

interface Props extends Readiness {
  readonly client: ClientView;
  readonly busy: boolean;
  readonly onLook: () => void;
  readonly onNote: () => void;
  readonly onWords: () => void;
  readonly onSign: () => void;
}

/** What will be sent, to whom, and until when the permission lasts. */
export function Foot({ client, busy, onLook, onNote, onWords, onSign, ...next }: Props) {
  const { ready, answers, withdrawing, reasons } = next;
  const { endsAt } = client;
  const active = client.status === 'active';
  const note = usePending(notes, noteKey(client.id))?.value.note ?? client.note;
  return (
    <footer class="desk-foot">
      <div class="desk-foot-text">
        <p class="desk-strong">
          <NextMessage client={client} {...next} />
        </p>
        <p class="desk-dots soft small">
          {answers.count > 0 && <span>{answersInWords(answers)}</span>}
          {answers.later > 0 && <span>{tn('queue_later', answers.later)}</span>}
          <span>{t('desk_round', formatNumber(client.round))}</span>
          {active && endsAt !== null && (
            <span title={exactTime(endsAt)}>{t('desk_grantEnds', endsPhrase(endsAt))}</span>
          )}
          {active && (
            <span>
              {tn('desk_changesLeft', Math.max(0, client.maxChanges - client.used), formatNumber(client.maxChanges))}
            </span>
          )}
          {client.words && (
            <span>
              <button type="button" class="link" onClick={onWords}>
                {t('desk_wordsLink')}
              </button>
            </span>
          )}
          <span>
            <button type="button" class="link desk-note-link" onClick={onNote}>
              {note ? t('desk_noteIs', note) : t('desk_addNote')}
            </button>
          </span>
        </p>
      </div>
      <button type="button" class="button" disabled={ready.length + answers.count + withdrawing === 0} onClick={onLook}>
        {t('desk_look')}
      </button>
      <SignButton reasons={reasons} busy={busy} onSign={onSign} />
    </footer>
  );
}
