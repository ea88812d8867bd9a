import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import { isolated, t, tn } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';
import { Theirs } from '../../ui/theirs.tsx';
import type { OutgoingAnswers } from './outgoing-answers.ts';
import { DECISION_WORDS } from './queue-state.ts';

const IN_ORDER: readonly Decision[] = ['accept', 'ignore', 'reply'];

/** The answers and templates of the next message, every reply in full. */
export function PreviewAnswers({ answers, name }: { readonly answers: OutgoingAnswers; readonly name: string }) {
  const { items, templates, count, later } = answers;
  if (count === 0) return null;
  return (
    <>
      {templates.length > 0 && (
        <div class="stack">
          <h3>{t('queue_part_templates')}</h3>
          <ol class="desk-look">
            {templates.map(({ id, name: called, text }) => (
              <Words key={id} who={called} text={text} />
            ))}
          </ol>
        </div>
      )}
      {IN_ORDER.map((decision) => {
        const group = items.filter((item) => item.decision === decision);
        return group.length === 0 ? null : (
          <div key={decision} class="stack">
            <h3>
              {t('queue_look_group', t(DECISION_WORDS[decision], isolated(firstName(name))), String(group.length))}
            </h3>
            {decision === 'reply' ? (
              <ol class="desk-look">
                {group.map(({ invitation: { path, name: who }, reply }) => (
                  <Words key={path} who={who} text={reply} />
                ))}
              </ol>
            ) : (
              <Names items={group} />
            )}
          </div>
        );
      })}
      {later > 0 && <p class="soft">{tn('queue_later', later)}</p>}
    </>
  );
}

const Words = ({ who, text }: { readonly who: string; readonly text: string }) => (
  <li>
    <h4>
      <Theirs text={who} />
    </h4>
    <p class="member-text queue-note" dir="auto">
      <Theirs text={text} />
    </p>
  </li>
);

const Names = ({ items }: { readonly items: readonly QueueItem[] }) => (
  <ul class="desk-names">
    {items.map(({ invitation }) => (
      <li key={invitation.path}>
        <Theirs text={invitation.name} />
      </li>
    ))}
  </ul>
);
