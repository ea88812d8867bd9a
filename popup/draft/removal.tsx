import type { SlotView } from '../../src/rpc/desk-views.ts';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { FieldDiff, fieldsOf } from './fields/field-diff.tsx';
import type { FieldState } from './fields/field-state.ts';
import { isInProfile } from './slot-state.ts';

interface Props {
  readonly slot: SlotView;
  readonly fields: readonly FieldState[];
  readonly name: string;
}

/** What the client is asked to take out of the profile, as far as it is known here. */
export function Removal({ slot, fields, name }: Props) {
  return (
    <>
      <p>
        <Sentence of={isInProfile(slot) ? 'desk_remove_done' : 'desk_remove_what'} values={[firstName(name)]} />
      </p>
      <div class="desk-cells">
        {fieldsOf('remove', fields).map((field) => (
          <FieldDiff key={field.name} field={field} op="remove" alone={false} />
        ))}
      </div>
    </>
  );
}
