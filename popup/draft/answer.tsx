import type { ComponentChildren } from 'preact';
import type { SlotView } from '../../src/draft/contract.ts';
import { type FieldName, fieldRule } from '../../src/profile/sections.ts';
import { refusalSentence, type StringKey } from '../app/strings.ts';
import { fieldLabel, firstName } from '../ui/format/labels.ts';
import { valueText } from '../ui/format/value-text.ts';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';

interface Props {
  readonly slot: SlotView;
  readonly name: string;
}

/** What the client said to the last sending, on top of the editor, in the client's own words. */
export function OwnersAnswer({ slot, name }: Props) {
  const { state, comment, edited, reason } = slot;
  const first = firstName(name);
  const say = (key: StringKey) => <Sentence of={key} values={[first]} />;
  const said: ComponentChildren[] = [];

  if (state === 'asked') said.push(<Said key="asked" lead={say('desk_answer_asks')} text={comment} />);
  // redrafted: the answer still helps, whichever it was
  if (state === 'drafted' && comment) said.push(<Said key="wrote" lead={say('desk_answer_wrote')} text={comment} />);
  if (state === 'rejected')
    said.push(<Said key="no" lead={say(comment ? 'desk_answer_no' : 'desk_answer_noReason')} text={comment} />);
  if (state === 'conflict') said.push(<p key="conflict">{say('desk_answer_conflict')}</p>);
  if (state === 'lapsed') said.push(<p key="lapsed">{say('desk_answer_lapsed')}</p>);
  if (state === 'failed')
    said.push(
      <Said key="failed" lead={say('desk_answer_failed')} text={reason ? refusalSentence({ refused: reason }) : ''} />,
    );
  if (state === 'by-hand') said.push(<p key="hand">{say('desk_answer_byHand')}</p>);
  for (const { name: field, text } of edited ?? [])
    said.push(
      <Said
        key={field}
        lead={slot.fields.length > 1 ? fieldEdit(say(editKey(state)), field) : say(editKey(state))}
        text={valueText(fieldRule(slot.section, field)?.kind ?? 'line', field, text)}
        theirs
      />,
    );
  if (said.length === 0) return null;
  return <div class="notice desk-answer">{said}</div>;
}

const fieldEdit = (lead: ComponentChildren, field: FieldName) => (
  <>
    {lead} {fieldLabel(field)}
  </>
);

function editKey(state: SlotView['state']): StringKey {
  if (state === 'applied' || state === 'by-hand') return 'desk_answer_editIn';
  return state === 'approved' ? 'desk_answer_editApproved' : 'desk_answer_edit';
}

interface SaidProps {
  readonly lead: ComponentChildren;
  readonly text: string;
  /** The profile's own text, set as such. */
  readonly theirs?: boolean;
}

const Said = ({ lead, text, theirs }: SaidProps) => (
  <div>
    <p class="desk-strong">{lead}</p>
    {text && (
      <p class={theirs ? 'member-text' : 'desk-quote'}>
        <Theirs text={text} />
      </p>
    )}
  </div>
);
