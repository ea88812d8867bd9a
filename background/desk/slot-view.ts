import { checkText, hiddenIn } from '../../src/changes/change.ts';
import { covers, type Scope } from '../../src/delegation/scope.ts';
import type { SlotState, SlotView } from '../../src/messages/desk-views.ts';
import { normalise } from '../../src/page/normalise.ts';
import { fieldRule } from '../../src/profile/sections.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';
import type { DraftRecord } from '../store/records.ts';

/** The fields that would be sent: those whose draft differs from what the profile holds. */
export const changedFields = (draft: DraftRecord) =>
  draft.fields
    .map(({ name, before, text }) => ({ name, before, after: normalise(text) }))
    .filter(({ before, after }) => after !== normalise(before ?? ''));

/** What keeps a draft from being sent, each as its own sentence. */
export function problemsOf(draft: DraftRecord, scope: Scope): readonly Refusal[] {
  const changed = changedFields(draft);
  if (changed.length === 0) return [];
  const problems: Refusal[] = [];
  if (!covers(scope, draft.section, 'set')) problems.push(refuse('out-of-scope', draft.section));
  for (const field of changed) {
    if (field.before === null) problems.push(refuse('before-missing', field.name));
    const refusal = checkText(draft.section, field.name, field.after);
    if (refusal) problems.push(refusal);
    if (hiddenIn([field]) > 0) problems.push(refuse('hidden-characters', field.name));
  }
  return problems;
}

/** True when the next message would carry this draft: it differs from the profile and from what was last sent. */
export function isReady(draft: DraftRecord): boolean {
  const changed = changedFields(draft);
  if (changed.length === 0) return false;
  const { sent, outcome } = draft;
  if (sent === null || outcome?.outcome === 'lapsed') return true;
  const asSent =
    changed.length === sent.after.length &&
    changed.every(({ name, before, after }) =>
      sent.after.some((field) => field.name === name && field.text === after && field.before === before),
    );
  return !asSent || draft.rationale !== sent.rationale;
}

const STATE_OF: Readonly<Record<string, SlotState>> = {
  applied: 'applied',
  'by-hand': 'by-hand',
  approved: 'approved',
  rejected: 'rejected',
  asked: 'asked',
  failed: 'failed',
  conflict: 'conflict',
  lapsed: 'lapsed',
};

export function slotState(draft: DraftRecord): SlotState {
  if (isReady(draft)) return 'drafted';
  const answered = draft.outcome && STATE_OF[draft.outcome.outcome];
  if (answered) return answered;
  return draft.sent ? 'sent' : 'untouched';
}

export const slotView = (draft: DraftRecord, scope: Scope): SlotView => ({
  slot: draft.slot,
  section: draft.section,
  ...(draft.entry ? { entry: draft.entry } : {}),
  fields: draft.fields.map(({ name, before, text }) => {
    const rule = fieldRule(draft.section, name);
    return { name, before, text, limit: rule?.limit ?? 0, kind: rule?.kind ?? 'line' };
  }),
  rationale: draft.rationale,
  state: slotState(draft),
  ready: isReady(draft),
  problems: [...problemsOf(draft, scope)],
  comment: draft.outcome?.comment ?? '',
  ...(draft.outcome?.reason ? { reason: draft.outcome.reason } : {}),
  ...(draft.outcome?.edited ? { edited: draft.outcome.edited } : {}),
  savedAt: draft.savedAt,
});
