import { useId, useState } from 'preact/hooks';
import type { SlotView } from '../../../src/draft/contract.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import { formatList, formatNumber, isolated, t, tn } from '../../app/strings.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { readSkills, type SkillLines } from './skills.ts';

interface Props {
  readonly clientId: string;
  readonly slots: readonly SlotView[];
}

/** A list of skills becomes one draft each; what is here already is left out, what cannot go in stays in the box. */
export function AddSkills({ clientId, slots }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const id = useId();

  const add = async () => {
    if (busy) return;
    const lines = readSkills(text, slots);
    const { fresh } = lines;
    setBusy(true);
    setRefusal(undefined);
    for (const [index, skill] of fresh.entries()) {
      setSaid([t('desk_skills_adding', formatNumber(index + 1), formatNumber(fresh.length))]);
      const fields = [{ name: 'skill' as const, text: skill }];
      const answer = await ask('entry.add', { clientId, section: 'skills', entry: null, fields });
      if (!isRefusal(answer)) continue;
      setText([...fresh.slice(index), ...lines.wrong, ...lines.over].join('\n'));
      setRefusal(answer);
      setSaid(outcome({ ...lines, fresh: fresh.slice(0, index) }));
      return setBusy(false);
    }
    setText([...lines.wrong, ...lines.over].join('\n'));
    setSaid(outcome(lines));
    setBusy(false);
  };

  return (
    <form
      class="desk-why"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{t('desk_skills_add')}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={10_000}
        readOnly={busy}
        class="member-text"
        dir="auto"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="desk-row-of">
        <button type="submit" class="button" disabled={busy || text.trim() === ''}>
          {t('desk_skills_addDo')}
        </button>
        <div class="small" role="status">
          {said.map((sentence) => (
            <p key={sentence}>
              <bdi>{sentence}</bdi>
            </p>
          ))}
        </div>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
    </form>
  );
}

const outcome = ({ fresh, known, wrong, over }: SkillLines): string[] => [
  ...(fresh.length > 0 ? [tn('desk_skills_added', fresh.length)] : []),
  ...(known.length > 0 ? [t('desk_skills_known', formatList([...new Set(known)].map(isolated)))] : []),
  ...(wrong.length > 0 ? [t('desk_skills_tooLong', formatNumber(LIMITS.skill))] : []),
  ...(over.length > 0 ? [tn('desk_skills_over', over.length, formatNumber(LIMITS.skills))] : []),
];
