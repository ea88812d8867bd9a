import { useId } from 'preact/hooks';
import { LIMITS } from '../../../src/profile/limits.ts';
import type { ClientView } from '../../../src/rpc/desk-views.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { sectionLabel } from '../../ui/format/labels.ts';
import { addingTo, mayPropose } from '../slot-groups.ts';
import { AddSkills } from './add-skills.tsx';
import { SkillRow } from './skill-row.tsx';
import { byName, staying } from './skills.ts';
import { SkillsReason } from './skills-reason.tsx';

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
