import { useRef, useState } from 'preact/hooks';
import type { ChangeView } from '../../src/messages/views.ts';
import { useOwner } from '../owner-context.ts';
import { Counter } from '../parts/counter.tsx';
import type { DiffView } from '../parts/diff.tsx';
import { fullLabel } from '../parts/labels.ts';
import { Identity } from '../parts/person.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { HOME } from '../route.ts';
import { formatNumber, t } from '../strings.ts';
import { type DecisionDraft, forgetDraft, loadDraft, saveDraft } from './decision-draft.ts';
import { OwnerScreen } from './owner-screen.tsx';
import { EditFields, finalTexts, ReadFields } from './review-fields.tsx';
import { CommentFoot, DecidedFoot, DecideFoot, EditFoot } from './review-foot.tsx';
import { Reasons, StaleBanner } from './review-notes.tsx';
import { ViewSwitch } from './review-view.tsx';
import { useKeys } from './use-keys.ts';
import { useOnScreen } from './use-on-screen.ts';
import type { Review } from './use-review.ts';
import { useShown } from './use-shown.ts';

/** One change and its decision: the text, why, and at the foot what can be said about it. */
export function ReviewChange({ review, change }: { review: Review; change: ChangeView }) {
  const { go, say } = useOwner();
  const undecided = change.state === 'pending';
  const [draft, setDraft] = useState<DecisionDraft>(() => loadDraft(change.id));
  const [view, setView] = useState<DiffView>('changes');
  const text = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(text);
  const endOnScreen = useOnScreen(end);
  const shown = useShown(change.id, onScreen, undecided);
  const mode = undecided ? draft.mode : 'read';
  const mayDecide = undecided && !review.stale && !review.busy;
  const final = finalTexts(change, mode === 'edit' ? draft.texts : {});
  const edited = change.fields.some(({ after }, index) => after !== final[index]?.text);

  const keep = (next: DecisionDraft) => {
    setDraft(next);
    saveDraft(change.id, next);
  };
  const enter = (to: DecisionDraft['mode']) => mayDecide && keep({ ...draft, mode: to });
  const decided = (words: string, asked: Promise<boolean>) =>
    void asked.then((done) => {
      if (!done) return;
      forgetDraft(change.id);
      say(words);
    });
  const mayApprove = mayDecide && shown.ready && onScreen && view !== 'before';
  const approve = () => {
    if (!mayApprove) return;
    decided(t('decided_approved'), review.decide('review.approve', { id: change.id, final, edited }));
  };
  const comment = (kind: 'ask' | 'reject') => {
    const request = { id: change.id, comment: draft.comment.trim() };
    if (kind === 'ask') decided(t('decided_changes_asked'), review.decide('review.ask', request));
    else decided(t('decided_rejected'), review.decide('review.reject', request));
  };
  const reopen = () => decided(t('decided_again'), review.decide('review.reopen', { id: change.id }));

  const reading = mode === 'read';
  useKeys({
    ...(reading && undecided
      ? { a: approve, e: () => enter('edit'), q: () => enter('ask'), r: () => enter('reject') }
      : {}),
    ...(reading ? { arrowleft: () => review.step(-1), arrowright: () => review.step(1) } : {}),
  });

  const place = review.lines.findIndex(({ id }) => id === change.id) + 1;
  const only = change.fields.length === 1 ? change.fields[0] : undefined;
  const onlyFinal = only && (mode === 'edit' ? (final[0]?.text ?? '') : only.after);
  const hint =
    undecided && shown.ready && mode !== 'ask' && mode !== 'reject'
      ? !onScreen
        ? t('review_scrollBack')
        : view === 'before' && reading
          ? t('review_notBefore')
          : reading && !endOnScreen
            ? t('review_goesOn')
            : ''
      : '';
  return (
    <OwnerScreen
      title={<bdi>{fullLabel(change.section, change.entry)}</bdi>}
      under={
        <>
          <Sentence of="review_from" values={[change.person.name]} /> · <Identity person={change.person} />
        </>
      }
      actions={
        <>
          <button type="button" class="link" onClick={() => go({ at: 'summary', id: review.grantId })}>
            <span class="visually-hidden">{t('review_all')} </span>
            {t('review_place', formatNumber(place), formatNumber(review.lines.length))}
          </button>
          <button type="button" class="link" onClick={() => go(HOME)}>
            {t('later')}
          </button>
        </>
      }
      bar={<progress value={place} max={review.lines.length} aria-label={t('review_progress')} />}
      aside={
        change.person.confirmedAt === null ? (
          <button type="button" class="link" onClick={() => go({ at: 'pairing', id: review.grantId })}>
            {t('grant_compare')}
          </button>
        ) : undefined
      }
      foot={
        <>
          {review.refusal && <RefusalNotice refusal={review.refusal} />}
          {shown.refusal && <RefusalNotice refusal={shown.refusal} />}
          {hint && (
            <p class="small hint" role="status">
              {hint}
            </p>
          )}
          {!undecided && (
            <DecidedFoot change={change} busy={review.busy} onReopen={reopen} onNext={() => review.step(1)} />
          )}
          {undecided && reading && (
            <DecideFoot
              change={change}
              mayDecide={mayDecide}
              mayApprove={mayApprove}
              onApprove={approve}
              onMode={enter}
            />
          )}
          {mode === 'edit' && (
            <EditFoot
              change={change}
              final={final}
              edited={edited}
              mayApprove={mayApprove}
              onApprove={approve}
              onCancel={() => keep({ mode: 'read', texts: {}, comment: draft.comment })}
            />
          )}
          {(mode === 'ask' || mode === 'reject') && (
            <CommentFoot
              key={mode}
              kind={mode}
              change={change}
              comment={draft.comment}
              mayDecide={mayDecide}
              onComment={(words) => keep({ ...draft, comment: words })}
              onSay={() => comment(mode)}
              onCancel={() => keep({ ...draft, mode: 'read' })}
            />
          )}
        </>
      }
    >
      {review.stale && <StaleBanner stale={review.stale} review={review} name={change.person.name} />}
      <div class="row apart">
        {mode === 'edit' ? (
          <h2 class="quiet">{t('review_yourEdit')}</h2>
        ) : (
          <ViewSwitch view={view} onChange={setView} />
        )}
        {only && <Counter text={onlyFinal ?? ''} limit={only.limit} />}
      </div>
      <div ref={text}>
        {mode === 'edit' ? (
          <EditFields change={change} texts={draft.texts} onTexts={(texts) => keep({ ...draft, texts })} />
        ) : (
          <ReadFields change={change} view={view} />
        )}
        <div ref={end} class="end-of-text" />
      </div>
      <Reasons change={change} first={place === 1} />
    </OwnerScreen>
  );
}
