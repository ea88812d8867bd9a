import { useEffect, useId, useState } from 'preact/hooks';
import type { SlotView } from '../../../src/draft/contract.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { mayPropose } from '../../grant/scope-groups.ts';
import { firstName, sectionLabel } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { draftOf, drafts, typedKey } from '../pending-drafts.ts';
import { addingTo } from '../slot-groups.ts';
import { AddSkills } from './add-skills.tsx';
import { SkillRow } from './skill-row.tsx';
import { byName, staying } from './skills.ts';

interface Props {
  readonly client: ClientView;
  /** To name a skill of the profile that nobody has shared. */
  readonly onName: () => void;
}

/** All skills on one screen: a skill is no more than its name. */
export function SkillsScreen({ client, onName }: Props) {
  const id = useId();
  const slots = byName(client.slots.filter(({ section }) => section === 'skills'));
  const fresh = slots.filter(({ op }) => op === 'add');
  const present = slots.filter(({ op }) => op !== 'add');
  const count = staying(slots).length;
  return (
    <section class="desk-editor" aria-labelledby={`${id}-title`}>
      <header class="desk-editor-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {sectionLabel('skills')}
        </h2>
        <span class={count > LIMITS.skills ? 'counter over' : 'counter'}>
          {t('counterUnits', formatNumber(count), formatNumber(LIMITS.skills))}
        </span>
      </header>
      {mayPropose(client, 'skills', 'add') && <AddSkills clientId={client.id} slots={slots} />}
      {fresh.length > 0 && (
        <>
          <h3>{t('desk_skills_new')}</h3>
          <ul class="desk-skills">
            {fresh.map((slot) => (
              <SkillRow key={slot.slot} client={client} slot={slot} />
            ))}
          </ul>
        </>
      )}
      {present.length > 0 && (
        <>
          <h3>{t('desk_skills_present')}</h3>
          <ul class="desk-skills">
            {present.map((slot) => (
              <SkillRow key={slot.slot} client={client} slot={slot} />
            ))}
          </ul>
        </>
      )}
      {addingTo(client, 'skills')?.named && (
        <div>
          <button type="button" class="button" onClick={onName}>
            {t('desk_skills_name')}
          </button>
        </div>
      )}
      <SkillsReason client={client} slots={slots} />
    </section>
  );
}

/** One reason for all skills of the next message: nobody explains thirty of them one by one. */
function SkillsReason({ client, slots }: { readonly client: ClientView; readonly slots: readonly SlotView[] }) {
  const id = useId();
  const ready = slots.filter((slot) => slot.ready);
  const [typed, setTyped] = useState<string>();
  const said = ready.map((slot) => draftOf(client.id, slot).rationale).find((reason) => reason !== '') ?? '';

  const give = (to: readonly SlotView[], rationale: string) => {
    for (const slot of to) {
      const draft = draftOf(client.id, slot);
      if (draft.rationale !== rationale) drafts.edit(typedKey(client.id, slot.slot), { ...draft, rationale });
    }
  };
  // skills that came later have the same reason
  useEffect(() => {
    if (typed === undefined && said !== '') give(ready, said);
    for (const { slot, savedAt } of slots) {
      const key = typedKey(client.id, slot);
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
