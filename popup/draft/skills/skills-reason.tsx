import { useEffect, useId, useState } from 'preact/hooks';
import type { ClientView, SlotView } from '../../../src/rpc/desk-views.ts';
import { t } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { draftKey, draftOf, drafts } from '../pending-drafts.ts';

/** One reason for all skills of the next message: nobody explains thirty of them one by one. */
export function SkillsReason({ client, slots }: { readonly client: ClientView; readonly slots: readonly SlotView[] }) {
  const id = useId();
  const ready = slots.filter((slot) => slot.ready);
  const [typed, setTyped] = useState<string>();
  const said = ready.map((slot) => draftOf(client.id, slot).rationale).find((reason) => reason !== '') ?? '';

  const give = (to: readonly SlotView[], rationale: string) => {
    for (const slot of to) {
      const draft = draftOf(client.id, slot);
      if (draft.rationale !== rationale) drafts.edit(draftKey(client.id, slot.slot), { ...draft, rationale });
    }
  };
  // skills that came later have the same reason
  useEffect(() => {
    if (typed === undefined && said !== '') give(ready, said);
    for (const { slot, savedAt } of slots) {
      const key = draftKey(client.id, slot);
      const pending = drafts.get(key);
      if (pending?.state === 'saved' && (savedAt ?? 0) >= (pending.savedAt ?? 0)) drafts.release(key);
    }
  });

  if (ready.length === 0) return null;
  return (
    <div class="desk-why">
      <label for={id}>
        <Sentence of="desk_skills_why" values={[firstName(client.name)]} />
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        placeholder={t('desk_whyHint')}
        value={typed ?? said}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          // one of them keeps it while it is typed
          give(ready.slice(0, 1), value);
        }}
        onBlur={() => {
          if (typed !== undefined) give(ready, typed);
          setTyped(undefined);
        }}
      />
    </div>
  );
}
