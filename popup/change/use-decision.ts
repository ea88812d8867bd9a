import { useState } from 'preact/hooks';
import type { FieldName } from '../../src/profile/sections.ts';
import type { ChangeView } from '../../src/rpc/views.ts';
import { useOwner } from '../app/owner-context.ts';
import { t } from '../app/strings.ts';
import { type DecisionDraft, forgetDraft, keepDecision, loadDraft, type Mode, NONE } from './decision-draft.ts';
import { finalTexts } from './review-fields.tsx';
import type { Review } from './use-review.ts';

export interface ReviewDecision {
  readonly mode: Mode;
  readonly draft: DecisionDraft;
  /** The texts as they would be approved. */
  readonly final: readonly { readonly name: FieldName; readonly text: string }[];
  readonly edited: boolean;
  readonly undecided: boolean;
  /** False while the change on screen is not the one that counts any more, or a decision is on its way. */
  readonly mayDecide: boolean;
  readonly keep: (draft: DecisionDraft) => void;
  readonly enter: (mode: Mode) => void;
  readonly approve: () => void;
  /** Sends the comment of the draft, as a question or with the no. */
  readonly comment: (kind: 'ask' | 'reject') => void;
  readonly reopen: () => void;
}

/** What was begun here; of an approval that was taken back, the owner's own edit, to be approved once more. */
function begun({ id, edit }: ChangeView): DecisionDraft {
  const draft = loadDraft(id);
  if (draft !== NONE || edit === undefined) return draft;
  return { mode: 'edit', texts: Object.fromEntries(edit.map(({ name, text }) => [name, text])), comment: '' };
}

/** What the owner is about to decide about one change, kept over a closed popup, and the deciding itself. */
export function useDecision(review: Review, change: ChangeView): ReviewDecision {
  const { say } = useOwner();
  const [draft, setDraft] = useState(() => begun(change));
  const undecided = change.state === 'pending';
  const mode = undecided ? draft.mode : 'read';
  const mayDecide = undecided && !review.stale && !review.busy;
  const final = finalTexts(change, mode === 'edit' ? draft.texts : {});
  const edited = change.fields.some(({ after }, index) => after !== final[index]?.text);
  const { id } = change;
  const before = change.fields.map((field) => field.before);

  const keep = (next: DecisionDraft) => {
    setDraft(next);
    keepDecision(id, next);
  };
  const decided = async (words: string, asked: Promise<boolean>) => {
    if (!(await asked)) return;
    forgetDraft(id);
    say(words);
  };
  const comment = (kind: 'ask' | 'reject', words: string) => {
    const request = { id, comment: words };
    if (kind === 'ask') void decided(t('decided_changes_asked'), review.decide('review.ask', request));
    else void decided(t('decided_rejected'), review.decide('review.reject', request));
  };
  return {
    mode,
    draft,
    final,
    edited,
    undecided,
    mayDecide,
    keep,
    enter: (to) => {
      if (!mayDecide) return;
      // nobody else reads why
      if (to === 'reject' && change.person.local) return comment('reject', '');
      keep({ ...draft, mode: to });
    },
    approve: () =>
      mayDecide &&
      void decided(t('decided_approved'), review.decide('review.approve', { id, final: [...final], edited, before })),
    comment: (kind) => comment(kind, draft.comment.trim()),
    reopen: () => void decided(t('decided_again'), review.decide('review.reopen', { id })),
  };
}
