import { useState } from 'preact/hooks';
import type { ChangeView } from '../../src/change/contract.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import type { FieldName } from '../../src/profile/sections.ts';
import { itemsOf } from '../../src/profile/values.ts';
import { normalise } from '../../src/text/normalise.ts';
import { useOwner } from '../app/owner-context.ts';
import { t } from '../app/strings.ts';
import type { Review } from './use-review.ts';

export interface ReviewDecision {
  readonly mode: Mode;
  readonly draft: DecisionDraft;
  /** The texts as they would be approved. */
  readonly final: readonly FieldText[];
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

export const MODES = ['read', 'edit', 'ask', 'reject'] as const;
export type Mode = (typeof MODES)[number];

/** What the owner began to write about one change. The popup closes at any click elsewhere; this stays. */
export interface DecisionDraft {
  readonly mode: Mode;
  readonly texts: Readonly<Partial<Record<FieldName, string>>>;
  readonly comment: string;
}

export const NONE: DecisionDraft = { mode: 'read', texts: {}, comment: '' };
const key = (changeId: string): string => `decision ${changeId}`;

export function loadDraft(changeId: string): DecisionDraft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(changeId)) ?? 'null');
    return isDraft(stored) ? stored : NONE;
  } catch {
    return NONE;
  }
}

export function keepDecision(changeId: string, draft: DecisionDraft): void {
  try {
    localStorage.setItem(key(changeId), JSON.stringify(draft));
  } catch {
    // a full disk: the draft is then only on the screen
  }
}

export const forgetDraft = (changeId: string): void => localStorage.removeItem(key(changeId));

const isDraft = (value: unknown): value is DecisionDraft =>
  typeof value === 'object' &&
  value !== null &&
  'mode' in value &&
  MODES.some((mode) => mode === value.mode) &&
  'comment' in value &&
  typeof value.comment === 'string' &&
  'texts' in value &&
  typeof value.texts === 'object' &&
  value.texts !== null &&
  Object.values(value.texts).every((text) => typeof text === 'string');

type Field = ChangeView['fields'][number];

/** What was typed, as it would be saved: no white space that would be lost on save, no empty items. */
function finalText({ kind, after }: Field, typed: string | undefined): string {
  if (typed === undefined) return after;
  const text = normalise(typed);
  return kind === 'list'
    ? itemsOf(text)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .join('\n')
    : text;
}

/** All fields as they would be saved: the owner's words where there are some. */
const finalTexts = (change: ChangeView, texts: DecisionDraft['texts']): FieldText[] =>
  change.fields.map((field) => ({ name: field.name, text: finalText(field, texts[field.name]) }));
