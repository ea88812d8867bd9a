import type { ReviewLineView } from '../../src/change/contract.ts';
import { onlyNetwork } from '../../src/profile/sections.ts';
import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { BesideProfile } from '../app/beside-profile.tsx';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { HOME } from '../app/route.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { toCompare } from '../grant/person.tsx';
import { Unlock } from '../lock/unlock.tsx';
import { useUnlock } from '../lock/use-unlock.ts';
import { opLabel } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { decisionPhrase } from './review-head.tsx';

const COUNTED = [
  { state: 'approved', says: 'summary_approved' },
  { state: 'changes-asked', says: 'summary_asked' },
  { state: 'rejected', says: 'summary_rejected' },
  { state: 'pending', says: 'summary_open' },
] as const;

/** Everything that was decided, in one list, each still to be changed; then what follows. `id` is the grant. */
export function SummaryScreen({ id }: { id: string }) {
  const { data, refusal } = useView('review.list', { id });
  const { go, back } = useOwner();
  const lines = data?.lines ?? [];
  // words for replies that were approved wait for nothing
  const toDo = lines.filter(({ op, state }) => op !== 'template' || state !== 'approved');
  const count = (state: ReviewLineView['state']) => toDo.filter((line) => line.state === state).length;
  const beside = onlyNetwork(toDo.filter(({ state }) => state === 'approved'));
  const open = lines.filter(({ state }) => state === 'pending');
  return (
    <OwnerScreen
      title={t('summary_title')}
      under={COUNTED.filter(({ state }) => count(state) > 0)
        .map(({ state, says }) => tn(says, count(state)))
        .join(' · ')}
      back={back}
      backLabel={t('later')}
      foot={data && <Next id={id} open={open} approved={count('approved')} beside={beside} />}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {data && lines.length === 0 && <p class="lead">{t('review_empty')}</p>}
      {lines.length > 0 && (
        <ol class="list summary">
          {lines.map((line) => (
            <li key={line.id}>
              <button type="button" class="line row apart" onClick={() => go({ at: 'review', id, change: line.id })}>
                <Theirs text={opLabel(line.op, line.section, line.entry)} />
                <span class={line.state === 'pending' ? 'small unchecked' : 'small soft'}>
                  {decisionPhrase(line.state, line.edited)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </OwnerScreen>
  );
}

/** The one thing to do next: read on, approve what was read and left, or put it in. */
function Next({
  id,
  open,
  approved,
  beside,
}: {
  id: string;
  open: readonly ReviewLineView[];
  approved: number;
  beside: boolean;
}) {
  const { go, say } = useOwner();
  const { act, refusal, busy } = useAct();
  const approveRest = () =>
    void act('review.approve-rest', { id }, (answer) => say(tn('summary_restApproved', answer.approved)));
  const unlock = useUnlock(open.map((line) => line.id).join(' '), approveRest, refusal);
  /** Whose words are still to be compared: of this grant, or of the one it is a part of. */
  const compare = async () => {
    const grant = await ask('grant.get', { id });
    const first = isRefusal(grant) ? undefined : toCompare(id, grant.person);
    go({ at: 'pairing', id: first ?? id, review: id });
  };
  const unread = open.filter(({ shown }) => !shown).length;
  if (open.length > 0)
    return (
      <>
        {refusal && <RefusalNotice refusal={refusal} />}
        {refusal?.refused === 'identity-not-checked' && (
          <button type="button" class="button wide" onClick={() => void compare()}>
            {t('grant_compare')}
          </button>
        )}
        <Unlock {...unlock} at={{ at: 'summary', id }} />
        {unread > 0 && <p class="small soft">{tn('summary_unread', unread)}</p>}
        {unread === 0 && (
          <button type="button" class="button wide" disabled={busy} onClick={unlock.approve}>
            {tn('summary_approveRest', open.length)}
          </button>
        )}
        <button type="button" class="button next wide" onClick={() => go({ at: 'review', id })}>
          {t('summary_readOn')}
        </button>
      </>
    );
  if (approved > 0)
    return (
      <>
        <p>
          <strong>{tn(beside ? 'summary_answers' : 'home_approved', approved)}</strong>
        </p>
        <BesideProfile
          next
          label={beside ? t('summary_answerNow') : tn('home_putIn', approved)}
          begin={(tabId) => ask('apply.start', { tabId })}
        />
      </>
    );
  return (
    <button type="button" class="button next wide" onClick={() => go(HOME)}>
      {t('message_done')}
    </button>
  );
}
