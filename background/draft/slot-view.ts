import { checkFields, checkText, hiddenIn } from '../../src/change/change.ts';
import type { SlotState } from '../../src/change/states.ts';
import type { SlotView } from '../../src/draft/contract.ts';
import { covers, type Scope } from '../../src/grant/scope.ts';
import type { Entry } from '../../src/profile/entry.ts';
import { entryFrom } from '../../src/profile/same-entry.ts';
import { type Area, fieldRule, sameField } from '../../src/profile/sections.ts';
import type { Snapshot } from '../../src/profile/snapshot.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import { isDisguised } from '../../src/text/links.ts';
import { normalise } from '../../src/text/normalise.ts';
import { isWithClient, sharedItem } from './drafts.ts';
import type { DraftRecord } from './records.ts';

/**
 * The fields that would be sent: those whose draft differs from what the profile holds; of a new entry all that say
 * something; of one to be removed all that is known to go.
 */
export function changedFields(draft: DraftRecord) {
  const { section, op } = draft;
  const all = draft.fields.map(({ name, before, text }) => ({ name, before, after: normalise(text) }));
  if (op === 'remove')
    return all
      .filter(({ name, before }) => before !== null && before !== '' && !(before === 'no' && isCheck(section, name)))
      .map(({ name, before }) => ({ name, before, after: '' }));
  if (op === 'add') return all.filter(({ name, after }) => after !== '' && !(after === 'no' && isCheck(section, name)));
  return all.filter(({ name, before, after }) => !sameField(section, name, after, before ?? ''));
}

const isCheck = (section: Area, name: string): boolean => fieldRule(section, name)?.kind === 'check';

/** What keeps a draft from being sent, each as its own sentence. */
export function problemsOf(draft: DraftRecord, scope: Scope): readonly Refusal[] {
  const { section, op } = draft;
  const changed = changedFields(draft);
  if (changed.length === 0) return [];
  const problems: Refusal[] = [];
  if (!covers(scope, section, op)) problems.push(refuse('out-of-scope', section));
  for (const field of changed) {
    if (field.before === null) problems.push(refuse('before-missing', field.name));
    if (hiddenIn([field]) > 0) problems.push(refuse('hidden-characters', field.name));
    if (isDisguised(field.before ?? '', field.after)) problems.push(refuse('look-alikes', field.name));
    // each field's own trouble beside it, not only the first
    const refusal = op === 'remove' ? undefined : checkText(section, field.name, field.after);
    if (refusal && !problems.some((known) => sameRefusal(known, refusal))) problems.push(refusal);
  }
  const together = checkFields(
    section,
    op,
    changed.map(({ name, before, after }) => ({ name, before: before ?? '', after })),
  );
  if (together && !problems.some((known) => known.detail === together.detail)) problems.push(together);
  return problems;
}

const sameRefusal = (a: Refusal, b: Refusal): boolean => a.refused === b.refused && a.detail === b.detail;

/** True when the next message would carry this draft: it differs from the profile and from what was last sent. */
export function isReady(draft: DraftRecord): boolean {
  const changed = changedFields(draft);
  if (changed.length === 0 || draft.dropped) return false;
  const { sent, outcome, op } = draft;
  if (op === 'remove' && (outcome?.outcome === 'applied' || outcome?.outcome === 'by-hand')) return false;
  if (sent === null || outcome?.outcome === 'lapsed' || sent.op !== op) return true;
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
  unknown: 'unknown',
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

export const slotView = (draft: DraftRecord, scope: Scope, snapshot: Snapshot | null): SlotView => ({
  slot: draft.slot,
  section: draft.section,
  op: draft.op,
  ...entryView(draft),
  fields: draft.fields.map(({ name, before, text }) => {
    const rule = fieldRule(draft.section, name);
    const shared = sharedItem(draft, snapshot)?.fields.some((field) => field.name === name) ?? false;
    return { name, before, shared, text, limit: rule?.limit ?? 0, kind: rule?.kind ?? 'line' };
  }),
  rationale: draft.rationale,
  state: slotState(draft),
  ready: isReady(draft),
  withClient: isWithClient(draft),
  dropped: draft.dropped,
  problems: [...problemsOf(draft, scope)],
  comment: draft.outcome?.comment ?? '',
  ...(draft.outcome?.reason ? { reason: draft.outcome.reason } : {}),
  ...(draft.outcome?.edited ? { edited: draft.outcome.edited } : {}),
  savedAt: draft.savedAt,
});

/** A new entry is called what its fields say so far. */
function entryView(draft: DraftRecord): { entry?: Entry } {
  const entry =
    draft.entry ?? entryFrom(draft.section, (name) => draft.fields.find((field) => field.name === name)?.text.trim());
  return entry ? { entry } : {};
}
