import type { SlotView } from '../../src/draft/contract.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { t } from '../app/strings.ts';
import { mayPropose } from '../grant/scope-groups.ts';
import { firstName, forSection } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { isInProfile } from './slot-state.ts';
import type { SlotActs } from './use-slot-acts.ts';

interface ActionsProps {
  readonly client: ClientView;
  readonly slot: SlotView;
  readonly acts: SlotActs;
}

/** Under the editor: to propose that an entry goes, to discard a draft, to take back what was sent. */
export function SlotActions({ client, slot, acts }: ActionsProps) {
  const { section, op, entry, state, dropped, withClient } = slot;
  const { busy, refusal, propose, drop } = acts;
  const isDraft = state === 'drafted' || (op === 'add' && state === 'untouched');
  const mayRemove = op === 'set' && entry !== undefined && !withClient && mayPropose(client, section, 'remove');
  const first = firstName(client.name);
  if (dropped) return refusal ? <RefusalNotice refusal={refusal} /> : null;
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="desk-row-of">
        {op === 'remove' && !withClient && !isInProfile(slot) && (
          <button type="button" class="button" disabled={busy} onClick={() => propose(false)}>
            {t('desk_remove_not')}
          </button>
        )}
        {op !== 'remove' && isDraft && !withClient && (
          <button type="button" class="button" disabled={busy} onClick={drop}>
            {t('desk_discard')}
          </button>
        )}
        {withClient && (
          <>
            <button type="button" class="button" disabled={busy} onClick={drop}>
              {t('desk_takeBack')}
            </button>
            <span class="soft small">
              <Sentence of="desk_takeBack_hint" values={[first]} />
            </span>
          </>
        )}
        {mayRemove && (
          <button type="button" class="button stop desk-last" disabled={busy} onClick={() => propose(true)}>
            {t(forSection('desk_remove', section))}
          </button>
        )}
      </div>
    </>
  );
}

interface TakenBackProps {
  readonly slot: SlotView;
  readonly name: string;
  readonly acts: SlotActs;
}

/** That something was taken back or discarded, and the way to have it again. */
export function SlotTakenBack({ slot, name, acts }: TakenBackProps) {
  if (!slot.dropped && (slot.ready || !acts.canKeep)) return null;
  return (
    <div class="notice desk-row-of" role="status">
      <p>{slot.dropped ? <Sentence of="desk_takenBack" values={[firstName(name)]} /> : t('desk_discarded_draft')}</p>
      <button type="button" class="button" disabled={acts.busy} onClick={acts.keep}>
        {t(slot.dropped ? 'desk_keepAfterAll' : 'desk_putBack')}
      </button>
    </div>
  );
}
