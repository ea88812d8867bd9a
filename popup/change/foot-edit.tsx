import { type Area, type FieldKind, type FieldName, fieldRule } from '../../src/profile/sections.ts';
import { checkValue } from '../../src/profile/values.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { ChangeView } from '../../src/rpc/views.ts';
import { refusalSentence, t } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import { fieldLabel } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { Compare } from './foot-compare.tsx';
import { decisionLabel } from './review-words.ts';

interface EditProps {
  readonly change: ChangeView;
  readonly final: readonly { readonly name: FieldName; readonly text: string }[];
  readonly edited: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onReach: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly onCancel: () => void;
}

export function EditFoot({ change, final, edited, mayApprove, onApprove, onReach, onCompare, onCancel }: EditProps) {
  const problem = problemOf(change.section, final);
  const fits = mayApprove && problem === '';
  return (
    <>
      <p class="small hint" role="status">
        {problem}
      </p>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button
          type="button"
          class="button next wide"
          aria-disabled={!fits}
          onFocus={onReach}
          onClick={() => fits && onApprove()}
        >
          {edited ? t('edit_approve') : decisionLabel('approve', change)}
        </button>
      )}
      <button type="button" class="button wide" onClick={onCancel}>
        <span class="one-line">
          {change.person.local ? (
            t('edit_cancelYou')
          ) : (
            <Sentence of="edit_cancel" values={[shortName(change.person)]} />
          )}
        </span>
      </button>
    </>
  );
}

/** Why the site would not take what was written; said with the field's name where there are several. */
export function problemOf(section: Area, final: EditProps['final']): string {
  for (const { name, text } of final) {
    const rule = fieldRule(section, name);
    const refusal = rule && checkValue(rule, text);
    if (!refusal) continue;
    const why = problemText(refusal, rule.kind);
    return final.length > 1 ? t('sectionEntryLabel', fieldLabel(name), why) : why;
  }
  return '';
}

function problemText(refusal: Refusal, kind: FieldKind): string {
  if (kind === 'list') return t('edit_list');
  if (refusal.refused === 'over-limit') return t('edit_tooLong');
  if (refusal.refused === 'required-text-missing') return t('edit_emptied');
  return refusal.refused === 'not-a-date' ? t('edit_notADate') : refusalSentence(refusal);
}
