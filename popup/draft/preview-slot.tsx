import type { SlotView } from '../../src/draft/contract.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { refusalSentence, t } from '../app/strings.ts';
import { firstName, sectionLabel } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { FieldDiff, fieldsOf } from './fields/field-diff.tsx';
import { fieldStates } from './fields/field-state.ts';
import { NamesDiff } from './fields/names-diff.tsx';
import { draftOf } from './pending-drafts.ts';
import { byName, skillName } from './skills/skills.ts';
import { realProblems, slotLabel } from './slot-state.ts';

interface Props {
  readonly client: ClientView;
  readonly slot: SlotView;
  readonly heading: 'h3' | 'h4';
}

/** One change of the next message, as the client will read it. */
export function PreviewSlot({ client, slot, heading: Heading }: Props) {
  const draft = draftOf(client.id, slot);
  const fields = fieldsOf(slot.op, fieldStates(slot, draft));
  return (
    <li>
      <Heading>
        {slot.entry && <span class="soft">{t('desk_look_in', sectionLabel(slot.section))} </span>}
        <Theirs text={slotLabel(slot)} />
      </Heading>
      <div class="desk-cells">
        {fields.map((field) => (
          <FieldDiff key={field.name} field={field} op={slot.op} alone={slot.fields.length === 1} />
        ))}
      </div>
      <Why name={client.name} rationale={draft.rationale} />
      {realProblems(slot).map((problem) => (
        <p key={`${problem.refused}${problem.detail}`} class="desk-problem small">
          {refusalSentence(problem)}
        </p>
      ))}
    </li>
  );
}

export const Why = ({ name, rationale }: { readonly name: string; readonly rationale: string }) => (
  <p class="small">
    <b>
      <Sentence of="desk_whyShort" values={[firstName(name)]} />
    </b>{' '}
    {rationale ? <Theirs text={rationale} /> : <span class="soft">{t('desk_noReason')}</span>}
  </p>
);

/** All skills that come and go, in one place. */
export function PreviewSkills({ client, slots }: { readonly client: ClientView; readonly slots: readonly SlotView[] }) {
  const reason = slots.map((slot) => draftOf(client.id, slot).rationale).find((each) => each !== '') ?? '';
  const names = (op: SlotView['op']) => byName(slots.filter((slot) => slot.op === op)).map(skillName);
  return (
    <div class="stack">
      <h3>{sectionLabel('skills')}</h3>
      <div class="desk-sheet">
        <NamesDiff before={names('remove')} after={names('add')} />
      </div>
      <Why name={client.name} rationale={reason} />
    </div>
  );
}
