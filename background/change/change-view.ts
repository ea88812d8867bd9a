import type { PlanItemView } from '../../src/apply/contract.ts';
import { entryOf } from '../../src/change/change.ts';
import type { ChangeView, ReviewLineView } from '../../src/change/contract.ts';
import { type Inverse, inverseOf } from '../../src/change/inverse.ts';
import type { PersonView } from '../../src/grant/contract.ts';
import { AREA_RULES, fieldRule, isNetwork } from '../../src/profile/sections.ts';
import { longestGap } from '../../src/text/gaps.ts';
import { findHidden } from '../../src/text/hidden.ts';
import { newLinks, newOddWords } from '../../src/text/links.ts';
import { oddHost } from '../../src/text/look-alikes.ts';
import { modeOf } from '../apply/task.ts';
import type { GrantRecord } from '../grant/records.ts';
import type { ChangeRecord } from './records.ts';

/** A text that loses this share of its length is worth a warning. */
const MUCH_SHORTER = 0.5;
/** More odd words of one text than this say nothing more. */
const MOST_WORDS = 5;

/** One change, whole, for the review. */
export function changeView(change: ChangeRecord, grant: GrantRecord, person: PersonView): ChangeView {
  const { section, op, rationale } = change.change;
  const { edit = change.takenBack } = change;
  const claimed = isClaimed(change, grant);
  return {
    id: change.id,
    grantId: change.grant,
    section,
    op,
    entry: entryOf(change.change),
    ...foundOf(change),
    fields: change.base.map((field) => {
      const rule = fieldRule(section, field.name);
      return { ...field, limit: rule?.limit ?? 0, kind: rule?.kind ?? 'line' };
    }),
    rationale,
    note: change.note,
    person,
    state: change.state,
    rev: change.rev,
    warnings: warningsOf(change, claimed),
    ...(change.approval?.edited ? { final: [...change.approval.final] } : {}),
    ...(edit?.length ? { edit: [...edit] } : {}),
    comment: change.comment,
    rebased: change.rebased,
    claimed,
    movedAt: change.movedAt,
  };
}

/** Whether nobody but the delegate says what the present text is: where we type, the form is read before anything goes in. */
const isClaimed = (record: ChangeRecord, grant: GrantRecord): boolean =>
  saysBefore(record, grant) && modeOf(record, grant) === 'copy';

/** Whether the present text was said by a delegate, and not yet read on the page. */
const saysBefore = ({ change, rebased }: ChangeRecord, grant: GrantRecord): boolean =>
  (change.op === 'set' || change.op === 'remove') && grant.local === null && !rebased;

/**
 * What was not warned of when the yes was given, because it was said to be there already: typing would have found out. It is
 * said where the text is pasted after all, the way having been changed or no field found.
 */
function unreadOf(record: ChangeRecord, grant: GrantRecord): ChangeView['warnings'] {
  const { state, approval, base } = record;
  if ((state !== 'approved' && state !== 'failed') || !saysBefore(record, grant)) return [];
  const after = (name: string) => approval?.final.find((field) => field.name === name)?.text ?? '';
  const approved = { ...record, base: base.map((field) => ({ ...field, after: after(field.name) })) };
  const warned = warningsOf(approved, false).map(({ value }) => value);
  return warningsOf(approved, true).filter(({ value }) => !warned.includes(value));
}

/** What the owner should look at twice. Of a present text that is only claimed, nothing counts as being there already. */
function warningsOf({ change, base }: ChangeRecord, claimed: boolean): ChangeView['warnings'] {
  const warnings: ChangeView['warnings'] = [];
  const { title = '', company = '' } = change.entry ?? {};
  const hidden = [...base.map(({ after }) => after), title, company].flatMap(findHidden).length;
  if (hidden > 0) warnings.push({ warning: 'hidden', value: String(hidden) });
  const gap = Math.max(...base.map(({ after }) => longestGap(after)));
  if (gap > 0) warnings.push({ warning: 'gap', value: String(gap) });
  const known = base.map(({ before, after }) => ({ before: claimed ? '' : before, after }));
  for (const { before, after } of [...known, { before: '', after: title }, { before: '', after: company }])
    for (const { word, how } of newOddWords(before, after).slice(0, MOST_WORDS))
      warnings.push({ warning: how === 'mixed' ? 'mixed' : 'disguised', value: word });
  for (const { before, after } of known)
    for (const value of newLinks(before, after)) {
      const odd = oddHost(value);
      warnings.push({ warning: odd ? `link-${odd}` : 'link', value });
    }
  if (isOpen(change)) warnings.push({ warning: 'entry-open', value: '' });
  if (change.op !== 'set') return warnings;
  if (base.some(({ before, after }) => after === '' && before !== '')) warnings.push({ warning: 'emptied', value: '' });
  else if (base.some(({ before, after }) => before.length > 40 && after.length < before.length * MUCH_SHORTER))
    warnings.push({ warning: 'shorter-half', value: '' });
  if (change.section === 'headline') warnings.push({ warning: 'headline-seen', value: '' });
  return warnings;
}

/** Whether the change leaves open what every such entry has, as a company: the owner will be asked which one is meant. */
function isOpen({ section, entry, fields }: ChangeRecord['change']): boolean {
  const { naming } = AREA_RULES[section];
  return (['company', 'start'] as const).some((part) => {
    const name = entry && naming?.[part];
    return name && !entry[part] && fieldRule(section, name)?.required && !fields.some((field) => field.name === name);
  });
}

const foundOf = ({ found }: ChangeRecord) => (found ? { found: [...found.lines] } : {});

export const reviewLine = ({ id, change, state, shownAt, approval, movedAt }: ChangeRecord): ReviewLineView => ({
  id,
  section: change.section,
  op: change.op,
  entry: entryOf(change),
  state,
  shown: shownAt !== null,
  edited: approval?.edited ?? false,
  movedAt,
});

export const planItem = (record: ChangeRecord, grant: GrantRecord, person: PersonView): PlanItemView => ({
  id: record.id,
  grantId: record.grant,
  section: record.change.section,
  op: record.change.op,
  entry: entryOf(record.change),
  ...foundOf(record),
  state: record.state,
  mode: modeOf(record, grant),
  person: person.name,
  through: person.through?.name ?? '',
  local: grant.local,
  ...(record.choices === null
    ? {}
    : { choices: record.choices.map(({ formId, lines }) => ({ formId, lines: [...lines] })) }),
  required: [...record.required],
  canUndo: record.state === 'applied' && undoOf(record) !== null,
  skipped: record.skipped,
  final: [...(record.approval?.final ?? [])],
  unread: unreadOf(record, grant),
  ...(record.reason === null ? {} : { reason: record.reason }),
  ...(record.state === 'applied' ? { appliedAt: record.movedAt } : {}),
  ...(record.proof === null ? {} : { proof: record.proof }),
  ...(record.savedBy === null ? {} : { savedBy: record.savedBy }),
});

/** The change that takes an applied one back; null when it is not applied or what it replaced is not known. */
export const undoOf = ({ state, change, base, approval, held, formId }: ChangeRecord): Inverse | null =>
  // a press, a message and a post cannot be taken back
  state === 'applied' && approval !== null && !isNetwork(change.section)
    ? inverseOf({ change, base, final: approval.final, held, formId })
    : null;
