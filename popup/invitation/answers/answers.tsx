import { useState } from 'preact/hooks';
import type { AnswersView, AnswerView } from '../../../src/invitation/contract.ts';
import { useOwner } from '../../app/owner-context.ts';
import { OwnerScreen } from '../../app/owner-screen.tsx';
import { t, tn } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useView } from '../../app/use-view.ts';
import { Unlock } from '../../lock/unlock.tsx';
import { useUnlock } from '../../lock/use-unlock.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { AnswerEditFoot, isBeingEdited, useAnswerEdit, useLooked } from './answer-edit.tsx';
import { type AnswerGroup, type AnswerRowView, answerGroups, bringIntoSight } from './answer-groups.ts';
import { AnswerRow } from './answer-row.tsx';

/**
 * Answers to invitations, grouped by what they do. Every person and every reply can be read, single ones taken out; a group
 * that was on screen is approved at once. Replies in other words are read one by one afterwards, with everything else.
 */
export function AnswersScreen({ id, data, onGoOn }: { id: string; data: AnswersView; onGoOn: () => void }) {
  const { back } = useOwner();
  const groups = answerGroups(data.answers);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      groups.findIndex(({ rows }) => rows.some(isBeingEdited)),
    ),
  );
  const { edit, begin } = useAnswerEdit(groups.flatMap(({ rows }) => rows));
  const group = groups[Math.min(at, groups.length - 1)];
  const alone = data.answers.filter(({ tier, state }) => tier === 'alone' && state === 'pending').length;
  if (!group) return null;
  return (
    <OwnerScreen
      key={group.kind}
      title={tn(`answers_${group.kind}`, group.rows.length)}
      under={
        <>
          {groups.map(({ kind, rows }) => tn(`answers_${kind}`, rows.length)).join(' · ')}
          {alone > 0 && ` · ${tn('answers_alone', alone)}`}
        </>
      }
      back={back}
      backLabel={t('later')}
      foot={
        edit ? (
          <AnswerEditFoot edit={edit} id={id} />
        ) : (
          <GroupFoot id={id} group={group} onLater={() => (at + 1 < groups.length ? setAt(at + 1) : onGoOn())} />
        )
      }
    >
      {group.kind === 'reply' && <p class="small soft">{t('answers_replyMore')}</p>}
      <ul class="list answers">
        {group.rows.map((row) => (
          <AnswerRow
            key={`${row.id} ${row.answer.movedAt} ${row.reply?.movedAt}`}
            row={row}
            edit={edit?.row.id === row.id ? edit : undefined}
            onEdit={() => begin(row)}
          />
        ))}
      </ul>
    </OwnerScreen>
  );
}

/** One approval for the group; as long as somebody in it was not on screen, it cannot be given. */
function GroupFoot({ id, group, onLater }: { id: string; group: AnswerGroup; onLater: () => void }) {
  const { go, say } = useOwner();
  const { act, refusal, busy } = useAct();
  const ids = group.rows.flatMap((row) => row.ids);
  const looked = useLooked(group.rows.every(({ shown }) => shown));
  const approve = () =>
    void act('answers.approve', { ids }, ({ approved }) => say(tn('summary_restApproved', approved)));
  const unlocking = useUnlock(ids.join(), approve, refusal);
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      {refusal?.refused === 'identity-not-checked' && (
        <button type="button" class="button wide" onClick={() => go({ at: 'pairing', id })}>
          {t('grant_compare')}
        </button>
      )}
      <Unlock {...unlocking} at={{ at: 'review', id }} />
      <Unseen rows={group.rows.filter(({ shown }) => !shown)} />
      <button type="button" class="button next wide" disabled={busy || !looked} onClick={unlocking.approve}>
        {tn(`answers_approve_${group.kind}`, group.rows.length)}
      </button>
      <button type="button" class="button wide" onClick={onLater}>
        {t('answers_goOn')}
      </button>
    </>
  );
}

/** How many were not on screen yet, and the way to the first of them. */
function Unseen({ rows }: { rows: readonly AnswerRowView[] }) {
  const [led, setLed] = useState(false);
  const next = rows[0];
  // whoever went the way keeps the focus on it: the next key after the last is not yet a yes, and Tab leads to the yes
  if (!next && !led) return null;
  const go = () => {
    setLed(true);
    if (next) bringIntoSight(next);
  };
  return (
    <div class="row apart">
      <p class="small soft" role="status">
        {next ? tn('answers_unseen', rows.length) : t('answers_allSeen')}
      </p>
      <button type="button" class="link small" aria-disabled={!next} onClick={go}>
        {t('answers_unseenGo')}
      </button>
    </div>
  );
}

/** The answers of a grant that wait; undefined while they are on their way. */
export function useAnswers(id: string): AnswersView | undefined {
  return useView('answers.list', { id }).data;
}

export const hasGroups = (answers: readonly AnswerView[]): boolean => answerGroups(answers).length > 0;
