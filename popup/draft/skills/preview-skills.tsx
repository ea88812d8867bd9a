import type { ClientView, SlotView } from '../../../src/rpc/desk-views.ts';
import { sectionLabel } from '../../ui/format/labels.ts';
import { NamesDiff } from '../fields/names-diff.tsx';
import { draftOf } from '../pending-drafts.ts';
import { Why } from '../preview-slot.tsx';
import { byName, skillName } from './skills.ts';

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
