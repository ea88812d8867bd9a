import type { SlotView } from '../../../src/draft/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { isolated, type StringKey, t } from '../../app/strings.ts';
import { mayPropose } from '../../grant/scope-groups.ts';
import { FieldProblems } from '../../ui/field-problems.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { OwnersAnswer } from '../answer.tsx';
import { isInProfile, realProblems, slotSays } from '../slot-state.ts';
import { type SlotActs, useSlotActs } from '../use-slot-acts.ts';
import { skillName } from './skills.ts';

/** One skill: what it is, where it stands, and the one thing that can be done about it. */
export function SkillRow({ client, slot }: { readonly client: ClientView; readonly slot: SlotView }) {
  const acts = useSlotActs(client.id, slot);
  const name = skillName(slot);
  const { text, tone } = slotSays(slot);
  const next = whatCanBeDone(client, slot, acts);
  return (
    <li class="desk-skill">
      <Theirs class={slot.op === 'remove' && !slot.dropped ? 'member-text desk-goes' : 'member-text'} text={name} />
      {slot.state !== 'untouched' || slot.op !== 'set' ? <span class={`desk-tag desk-${tone}`}>{text}</span> : null}
      {next && (
        <button
          type="button"
          class="link"
          aria-label={t('desk_skills_act', t(next.key), isolated(name))}
          aria-disabled={acts.busy}
          onClick={(event) => {
            // this row may go
            if (next.key === 'desk_skills_takeOut') focusNext(event.currentTarget);
            next.act();
          }}
        >
          {t(next.key)}
        </button>
      )}
      {slot.state !== 'untouched' && !isInProfile(slot) && <OwnersAnswer slot={slot} name={client.name} />}
      <FieldProblems problems={slot.ready ? realProblems(slot) : []} />
      {acts.refusal && <RefusalNotice refusal={acts.refusal} />}
    </li>
  );
}

/** Undefined where the permission leaves nothing to propose. */
function whatCanBeDone(
  client: ClientView,
  slot: SlotView,
  { propose, drop, keep }: SlotActs,
): { readonly key: StringKey; readonly act: () => void } | undefined {
  if (slot.dropped) return { key: 'desk_keepAfterAll', act: keep };
  if (slot.withClient) return { key: 'desk_takeBack', act: drop };
  if (slot.op === 'add') return { key: 'desk_skills_takeOut', act: drop };
  if (slot.op === 'remove')
    return isInProfile(slot) ? undefined : { key: 'desk_skills_keep', act: () => propose(false) };
  return mayPropose(client, 'skills', 'remove') ? { key: 'desk_skills_remove', act: () => propose(true) } : undefined;
}

function focusNext(button: HTMLElement): void {
  const row = button.closest('li');
  (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')?.focus();
}
